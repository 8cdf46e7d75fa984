<?php

// The bridge's columns; scb_owned marks those that only the bridge writes, scb_json those that hold JSON.
// SuiteCRM 8 edits a record in the cells that show it; display keeps out of that what people do not write.

$dictionary['AOK_KnowledgeBase']['fields']['slug'] = [
    'name' => 'slug',
    'vname' => 'LBL_SLUG',
    'type' => 'varchar',
    'len' => 150,
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['AOK_KnowledgeBase']['fields']['meta_description'] = [
    'name' => 'meta_description',
    'vname' => 'LBL_META_DESCRIPTION',
    'type' => 'varchar',
    'len' => 320,
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['AOK_KnowledgeBase']['fields']['summary'] = [
    'name' => 'summary',
    'vname' => 'LBL_SUMMARY',
    'type' => 'text',
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['AOK_KnowledgeBase']['fields']['tags'] = [
    'name' => 'tags',
    'vname' => 'LBL_TAGS',
    'type' => 'varchar',
    'len' => 255,
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['AOK_KnowledgeBase']['fields']['language'] = [
    'name' => 'language',
    'vname' => 'LBL_LANGUAGE',
    'type' => 'varchar',
    'len' => 10,
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['AOK_KnowledgeBase']['fields']['related_articles'] = [
    'name' => 'related_articles',
    'vname' => 'LBL_RELATED_ARTICLES',
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

$dictionary['AOK_KnowledgeBase']['fields']['view_count'] = [
    'name' => 'view_count',
    'vname' => 'LBL_VIEW_COUNT',
    'type' => 'int',
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

$dictionary['AOK_KnowledgeBase']['fields']['helpful_count'] = [
    'name' => 'helpful_count',
    'vname' => 'LBL_HELPFUL_COUNT',
    'type' => 'int',
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

$dictionary['AOK_KnowledgeBase']['fields']['not_helpful_count'] = [
    'name' => 'not_helpful_count',
    'vname' => 'LBL_NOT_HELPFUL_COUNT',
    'type' => 'int',
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

$dictionary['AOK_KnowledgeBase']['fields']['related_articles_list'] = [
    'name' => 'related_articles_list',
    'vname' => 'LBL_RELATED_ARTICLES',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\CaseCells::related',
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

$dictionary['AOK_KnowledgeBase']['fields']['related_articles_text'] = [
    'name' => 'related_articles_text',
    'vname' => 'LBL_RELATED_ARTICLES',
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

$dictionary['AOK_KnowledgeBase']['indices']['idx_scb_kb_slug'] = [
    'name' => 'idx_scb_kb_slug',
    'type' => 'index',
    'fields' => ['slug'],
];
