<?php

$mod_strings['LBL_SCB_SUPPORT_INTELLIGENCE'] = 'Support-Einblicke';
$mod_strings['LBL_AI_SENTIMENT_BADGE'] = 'Stimmung';
$mod_strings['LBL_AI_SENTIMENT'] = 'Stimmung';
$mod_strings['LBL_AI_SENTIMENT_SCORE'] = 'Stimmungswert';
$mod_strings['LBL_AI_SUGGESTED_ARTICLES'] = 'Vorgeschlagene Artikel';
$mod_strings['LBL_AI_ANALYSED_AT'] = 'Analysiert am';
