<?php

$mod_strings['LBL_SCB_SUPPORT_INTELLIGENCE'] = 'Support intelligence';
$mod_strings['LBL_AI_SENTIMENT_BADGE'] = 'Sentiment';
$mod_strings['LBL_AI_SENTIMENT'] = 'Sentiment';
$mod_strings['LBL_AI_SENTIMENT_SCORE'] = 'Sentiment score';
$mod_strings['LBL_AI_SUGGESTED_ARTICLES'] = 'Suggested articles';
$mod_strings['LBL_AI_ANALYSED_AT'] = 'Analysed at';
