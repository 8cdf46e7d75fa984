<?php

$app_list_strings['scb_score_band_list'] = [
    '' => '',
    'hot' => 'Hot',
    'warm' => 'Warm',
    'cold' => 'Cold',
    'unscored' => 'Not scored',
];

$app_strings['LBL_SCB_ONCE'] = 'once';
$app_strings['LBL_SCB_TIMES'] = '%d times';
$app_strings['LBL_SCB_LAST'] = 'last on %s';
$app_strings['LBL_SCB_DUE'] = 'by %s';
$app_strings['LBL_SCB_HOURS'] = '%d h';
$app_strings['LBL_SCB_MINUTES'] = '%d min';
$app_strings['LBL_SCB_SECONDS'] = '%d s';
$app_strings['LBL_SCB_OWN_SCORE'] = 'Set by a person';
$app_strings['LBL_SCB_OWN_SCORE_RANGE'] = 'An own score is a whole number from 0 to 100.';
$app_strings['LBL_SCB_OWN_SCORE_REASON'] = 'An own score needs a reason.';
$app_strings['LBL_SCB_OWN_SCORE_KEPT'] = 'The lead was saved with the score it had.';
$app_strings['LBL_SCB_ALERT_LEAD_HOT'] = 'A lead turned hot: %s';
$app_strings['LBL_SCB_ALERT_ACCOUNT_CRITICAL'] = 'An account turned critical: %s';
$app_strings['LBL_SCB_ALERT_SCORE'] = 'Score %s.';
$app_strings['LBL_SCB_NOT_AVAILABLE'] = 'Not available.';
$app_strings['LBL_SCB_NO_HOT_LEADS'] = 'No open lead is hot right now.';
$app_strings['LBL_SCB_NO_RISK'] = 'No account is at risk.';
$app_strings['LBL_SCB_NOBODY_TODAY'] = 'Nobody you know has been on the website today.';
$app_strings['LBL_SCB_SCORE'] = 'Score';
$app_strings['LBL_SCB_LEAD'] = 'Lead';
$app_strings['LBL_SCB_WHY'] = 'Strongest reason';
$app_strings['LBL_SCB_LAST_VISIT'] = 'Last visit';
$app_strings['LBL_SCB_PERSON'] = 'Person';
$app_strings['LBL_SCB_VISITS'] = 'Visits';
$app_strings['LBL_SCB_PAGE_VIEWS'] = 'Page views';
$app_strings['LBL_SCB_INTENT'] = 'Intent';
$app_strings['LBL_SCB_LEADS_TODAY'] = 'leads today';
$app_strings['LBL_SCB_CONTACTS_TODAY'] = 'contacts today';
$app_strings['LBL_SCB_HEALTH'] = 'Health';
$app_strings['LBL_SCB_ACCOUNT'] = 'Account';
$app_strings['LBL_SCB_CHURN'] = 'Churn';
$app_strings['LBL_SCB_RENEWAL'] = 'Renewal';
$app_strings['LBL_SCB_HEALTH_RATED'] = '%d of %d accounts are rated.';
