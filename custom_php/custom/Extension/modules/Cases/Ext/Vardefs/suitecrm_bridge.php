<?php

// The bridge's columns; scb_owned marks those that only the bridge writes, scb_json those that hold JSON.
// SuiteCRM 8 edits a record in the cells that show it; display keeps out of that what people do not write.

$dictionary['Case']['fields']['ai_sentiment'] = [
    'name' => 'ai_sentiment',
    'vname' => 'LBL_AI_SENTIMENT',
    'type' => 'enum',
    'options' => 'scb_sentiment_list',
    'len' => 20,
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'studio' => ['editview' => false, 'quickcreate' => false],
    'scb_column' => true,
    'scb_owned' => true,
    'display' => 'readonly',
];

$dictionary['Case']['fields']['ai_sentiment_score'] = [
    'name' => 'ai_sentiment_score',
    'vname' => 'LBL_AI_SENTIMENT_SCORE',
    'type' => 'decimal',
    'len' => '5,4',
    'validation' => ['type' => 'range', 'min' => -1, 'max' => 1],
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'studio' => ['editview' => false, 'quickcreate' => false],
    'scb_column' => true,
    'scb_owned' => true,
    'display' => 'readonly',
];

$dictionary['Case']['fields']['ai_suggested_articles'] = [
    'name' => 'ai_suggested_articles',
    'vname' => 'LBL_AI_SUGGESTED_ARTICLES',
    'type' => 'text',
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'reportable' => false,
    'studio' => false,
    'scb_column' => true,
    'scb_owned' => true,
    'scb_json' => true,
    'display' => 'readonly',
];

$dictionary['Case']['fields']['ai_analysed_at'] = [
    'name' => 'ai_analysed_at',
    'vname' => 'LBL_AI_ANALYSED_AT',
    'type' => 'datetime',
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'studio' => ['editview' => false, 'quickcreate' => false],
    'scb_column' => true,
    'scb_owned' => true,
    'display' => 'readonly',
];

// Shown, not stored.

$dictionary['Case']['fields']['ai_sentiment_badge'] = [
    'name' => 'ai_sentiment_badge',
    'vname' => 'LBL_AI_SENTIMENT_BADGE',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\CaseCells::sentiment',
        'include' => 'custom/include/suitecrm_bridge/hooks.php',
        'returns' => 'html',
        'onListView' => true,
    ],
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'reportable' => false,
    'unified_search' => false,
    'api-visible' => false,
    'studio' => ['editview' => false, 'quickcreate' => false, 'searchview' => false],
    'display' => 'readonly',
];

$dictionary['Case']['fields']['ai_suggested_articles_list'] = [
    'name' => 'ai_suggested_articles_list',
    'vname' => 'LBL_AI_SUGGESTED_ARTICLES',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\CaseCells::articles',
        'include' => 'custom/include/suitecrm_bridge/hooks.php',
        'returns' => 'html',
        'onListView' => true,
    ],
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'reportable' => false,
    'unified_search' => false,
    'api-visible' => false,
    'studio' => ['editview' => false, 'quickcreate' => false, 'searchview' => false],
    'display' => 'readonly',
];

$dictionary['Case']['fields']['ai_suggested_articles_text'] = [
    'name' => 'ai_suggested_articles_text',
    'vname' => 'LBL_AI_SUGGESTED_ARTICLES',
    'type' => 'text',
    'source' => 'non-db',
    'audited' => false,
    'massupdate' => false,
    'importable' => false,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'reportable' => false,
    'unified_search' => false,
    'api-visible' => false,
    'studio' => ['editview' => false, 'quickcreate' => false, 'searchview' => false],
    'display' => 'readonly',
];

$dictionary['Case']['indices']['idx_scb_cases_sentiment'] = [
    'name' => 'idx_scb_cases_sentiment',
    'type' => 'index',
    'fields' => ['ai_sentiment'],
];
