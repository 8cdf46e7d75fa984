<?php

$mod_strings['LBL_SCB_CUSTOMER_HEALTH'] = 'Kundenstatus';
$mod_strings['LBL_HEALTH_BADGE'] = 'Kundenstatus';
$mod_strings['LBL_HEALTH_SCORE'] = 'Statuswert';
$mod_strings['LBL_HEALTH_BAND'] = 'Statusstufe';
$mod_strings['LBL_HEALTH_TREND'] = 'Statustrend';
$mod_strings['LBL_HEALTH_COMPONENTS'] = 'Bestandteile';
$mod_strings['LBL_HEALTH_REASONS'] = 'Gründe';
$mod_strings['LBL_HEALTH_RECOMMENDATIONS'] = 'Empfehlungen';
$mod_strings['LBL_CHURN_PROBABILITY'] = 'Abwanderungsrisiko';
$mod_strings['LBL_HEALTH_SCORED_AT'] = 'Gemessen am';
$mod_strings['LBL_MRR'] = 'Monatlich wiederkehrender Umsatz';
$mod_strings['LBL_RENEWAL_DATE'] = 'Verlängerungsdatum';
$mod_strings['LBL_USAGE_SUMMARY'] = 'Nutzung';
$mod_strings['LBL_USAGE_AT_LIMIT'] = 'Nutzung am Limit';
