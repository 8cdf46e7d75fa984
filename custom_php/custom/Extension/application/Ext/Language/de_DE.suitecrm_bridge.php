<?php

$app_list_strings['scb_score_band_list'] = [
    '' => '',
    'hot' => 'Heiß',
    'warm' => 'Warm',
    'cold' => 'Kalt',
    'unscored' => 'Nicht bewertet',
];

$app_strings['LBL_SCB_ONCE'] = 'einmal';
$app_strings['LBL_SCB_TIMES'] = '%d-mal';
$app_strings['LBL_SCB_LAST'] = 'zuletzt am %s';
$app_strings['LBL_SCB_DUE'] = 'bis %s';
$app_strings['LBL_SCB_HOURS'] = '%d Std.';
$app_strings['LBL_SCB_MINUTES'] = '%d Min.';
$app_strings['LBL_SCB_SECONDS'] = '%d Sek.';
$app_strings['LBL_SCB_OWN_SCORE'] = 'Von einer Person festgelegt';
$app_strings['LBL_SCB_OWN_SCORE_RANGE'] = 'Eine eigene Bewertung ist eine ganze Zahl von 0 bis 100.';
$app_strings['LBL_SCB_OWN_SCORE_REASON'] = 'Eine eigene Bewertung braucht eine Begründung.';
$app_strings['LBL_SCB_OWN_SCORE_KEPT'] = 'Der Lead wurde mit der bisherigen Bewertung gespeichert.';
$app_strings['LBL_SCB_ALERT_LEAD_HOT'] = 'Ein Lead ist heiß geworden: %s';
$app_strings['LBL_SCB_ALERT_ACCOUNT_CRITICAL'] = 'Ein Kunde ist kritisch geworden: %s';
$app_strings['LBL_SCB_ALERT_SCORE'] = 'Bewertung %s.';
$app_strings['LBL_SCB_NOT_AVAILABLE'] = 'Nicht verfügbar.';
$app_strings['LBL_SCB_NO_HOT_LEADS'] = 'Zurzeit ist kein offener Lead heiß.';
$app_strings['LBL_SCB_NO_RISK'] = 'Kein Kunde ist gefährdet.';
$app_strings['LBL_SCB_NOBODY_TODAY'] = 'Heute war noch niemand Bekanntes auf der Website.';
$app_strings['LBL_SCB_SCORE'] = 'Bewertung';
$app_strings['LBL_SCB_LEAD'] = 'Interessent';
$app_strings['LBL_SCB_WHY'] = 'Wichtigster Grund';
$app_strings['LBL_SCB_LAST_VISIT'] = 'Letzter Besuch';
$app_strings['LBL_SCB_PERSON'] = 'Name';
$app_strings['LBL_SCB_VISITS'] = 'Besuche';
$app_strings['LBL_SCB_PAGE_VIEWS'] = 'Seitenaufrufe';
$app_strings['LBL_SCB_INTENT'] = 'Kaufabsicht';
$app_strings['LBL_SCB_LEADS_TODAY'] = 'Leads heute';
$app_strings['LBL_SCB_CONTACTS_TODAY'] = 'Kontakte heute';
$app_strings['LBL_SCB_HEALTH'] = 'Gesundheit';
$app_strings['LBL_SCB_ACCOUNT'] = 'Kunde';
$app_strings['LBL_SCB_CHURN'] = 'Abwanderung';
$app_strings['LBL_SCB_RENEWAL'] = 'Verlängerung';
$app_strings['LBL_SCB_HEALTH_RATED'] = '%d von %d Kunden sind bewertet.';
