<?php

$mod_strings['LBL_SCB_WEBSITE_BEHAVIOUR'] = 'Verhalten auf der Website';
$mod_strings['LBL_ENGAGEMENT_SCORE'] = 'Engagement-Wert';
$mod_strings['LBL_INTENT_SCORE'] = 'Kaufabsichts-Wert';
$mod_strings['LBL_INTENT_SIGNALS'] = 'Kaufsignale';
$mod_strings['LBL_VISITOR_ID'] = 'Besucher-ID';
$mod_strings['LBL_FIRST_VISIT_AT'] = 'Erster Besuch';
$mod_strings['LBL_LAST_VISIT_AT'] = 'Letzter Besuch';
$mod_strings['LBL_TOTAL_VISITS'] = 'Besuche';
$mod_strings['LBL_TOTAL_PAGE_VIEWS'] = 'Seitenaufrufe';
$mod_strings['LBL_TOTAL_TIME_SPENT'] = 'Zeit auf der Website';
$mod_strings['LBL_FIRST_REFERRER'] = 'Erster Verweis';
$mod_strings['LBL_FIRST_LANDING_PAGE'] = 'Erste Einstiegsseite';
$mod_strings['LBL_UTM_SOURCE'] = 'UTM-Quelle';
$mod_strings['LBL_UTM_MEDIUM'] = 'UTM-Medium';
$mod_strings['LBL_UTM_CAMPAIGN'] = 'UTM-Kampagne';
$mod_strings['LBL_UTM_TERM'] = 'UTM-Suchbegriff';
$mod_strings['LBL_UTM_CONTENT'] = 'UTM-Inhalt';
