<?php

$mod_strings['LBL_SCB_WEBSITE_BEHAVIOUR'] = 'Website behaviour';
$mod_strings['LBL_ENGAGEMENT_SCORE'] = 'Engagement score';
$mod_strings['LBL_INTENT_SCORE'] = 'Intent score';
$mod_strings['LBL_INTENT_SIGNALS'] = 'Intent signals';
$mod_strings['LBL_VISITOR_ID'] = 'Visitor ID';
$mod_strings['LBL_FIRST_VISIT_AT'] = 'First visit';
$mod_strings['LBL_LAST_VISIT_AT'] = 'Last visit';
$mod_strings['LBL_TOTAL_VISITS'] = 'Visits';
$mod_strings['LBL_TOTAL_PAGE_VIEWS'] = 'Page views';
$mod_strings['LBL_TOTAL_TIME_SPENT'] = 'Time on site';
$mod_strings['LBL_FIRST_REFERRER'] = 'First referrer';
$mod_strings['LBL_FIRST_LANDING_PAGE'] = 'First landing page';
$mod_strings['LBL_UTM_SOURCE'] = 'UTM source';
$mod_strings['LBL_UTM_MEDIUM'] = 'UTM medium';
$mod_strings['LBL_UTM_CAMPAIGN'] = 'UTM campaign';
$mod_strings['LBL_UTM_TERM'] = 'UTM term';
$mod_strings['LBL_UTM_CONTENT'] = 'UTM content';
