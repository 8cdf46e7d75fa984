<?php

$mod_strings['LBL_SCB_CUSTOMER_HEALTH'] = 'Customer health';
$mod_strings['LBL_HEALTH_BADGE'] = 'Health';
$mod_strings['LBL_HEALTH_SCORE'] = 'Health score';
$mod_strings['LBL_HEALTH_BAND'] = 'Health band';
$mod_strings['LBL_HEALTH_TREND'] = 'Health trend';
$mod_strings['LBL_HEALTH_COMPONENTS'] = 'Components';
$mod_strings['LBL_HEALTH_REASONS'] = 'Reasons';
$mod_strings['LBL_HEALTH_RECOMMENDATIONS'] = 'Recommendations';
$mod_strings['LBL_CHURN_PROBABILITY'] = 'Churn probability';
$mod_strings['LBL_HEALTH_SCORED_AT'] = 'Measured at';
$mod_strings['LBL_MRR'] = 'MRR';
$mod_strings['LBL_RENEWAL_DATE'] = 'Renewal date';
$mod_strings['LBL_USAGE_SUMMARY'] = 'Usage';
$mod_strings['LBL_USAGE_AT_LIMIT'] = 'Usage at its limit';
