<?php

// The bridge's columns; scb_owned marks those that only the bridge writes, scb_json those that hold JSON.

$dictionary['Account']['fields']['health_score'] = [
    'name' => 'health_score',
    'vname' => 'LBL_HEALTH_SCORE',
    'type' => 'int',
    'validation' => ['type' => 'range', 'min' => 0, 'max' => 100],
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
];

$dictionary['Account']['fields']['health_band'] = [
    'name' => 'health_band',
    'vname' => 'LBL_HEALTH_BAND',
    'type' => 'enum',
    'options' => 'scb_health_band_list',
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
];

$dictionary['Account']['fields']['health_trend'] = [
    'name' => 'health_trend',
    'vname' => 'LBL_HEALTH_TREND',
    'type' => 'enum',
    'options' => 'scb_health_trend_list',
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
];

$dictionary['Account']['fields']['health_components'] = [
    'name' => 'health_components',
    'vname' => 'LBL_HEALTH_COMPONENTS',
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
];

$dictionary['Account']['fields']['health_reasons'] = [
    'name' => 'health_reasons',
    'vname' => 'LBL_HEALTH_REASONS',
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
];

$dictionary['Account']['fields']['health_recommendations'] = [
    'name' => 'health_recommendations',
    'vname' => 'LBL_HEALTH_RECOMMENDATIONS',
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
];

$dictionary['Account']['fields']['churn_probability'] = [
    'name' => 'churn_probability',
    'vname' => 'LBL_CHURN_PROBABILITY',
    'type' => 'decimal',
    'len' => '5,4',
    'validation' => ['type' => 'range', 'min' => 0, 'max' => 1],
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
];

$dictionary['Account']['fields']['health_scored_at'] = [
    'name' => 'health_scored_at',
    'vname' => 'LBL_HEALTH_SCORED_AT',
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
];

$dictionary['Account']['fields']['mrr'] = [
    'name' => 'mrr',
    'vname' => 'LBL_MRR',
    'type' => 'currency',
    'dbType' => 'decimal',
    'len' => '26,6',
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['Account']['fields']['renewal_date'] = [
    'name' => 'renewal_date',
    'vname' => 'LBL_RENEWAL_DATE',
    'type' => 'date',
    'enable_range_search' => true,
    'options' => 'date_range_search_dom',
    'audited' => false,
    'massupdate' => false,
    'importable' => true,
    'inline_edit' => false,
    'duplicate_merge' => 'disabled',
    'merge_filter' => 'disabled',
    'unified_search' => false,
    'scb_column' => true,
];

$dictionary['Account']['fields']['usage_summary'] = [
    'name' => 'usage_summary',
    'vname' => 'LBL_USAGE_SUMMARY',
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
];

$dictionary['Account']['fields']['usage_at_limit'] = [
    'name' => 'usage_at_limit',
    'vname' => 'LBL_USAGE_AT_LIMIT',
    'type' => 'bool',
    'default' => 0,
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
];

// Shown, not stored.

$dictionary['Account']['fields']['health_badge'] = [
    'name' => 'health_badge',
    'vname' => 'LBL_HEALTH_BADGE',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\HealthCells::badge',
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
];

$dictionary['Account']['fields']['health_components_list'] = [
    'name' => 'health_components_list',
    'vname' => 'LBL_HEALTH_COMPONENTS',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\HealthCells::components',
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
];

$dictionary['Account']['fields']['health_reasons_list'] = [
    'name' => 'health_reasons_list',
    'vname' => 'LBL_HEALTH_REASONS',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\HealthCells::reasons',
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
];

$dictionary['Account']['fields']['usage_summary_list'] = [
    'name' => 'usage_summary_list',
    'vname' => 'LBL_USAGE_SUMMARY',
    'type' => 'varchar',
    'source' => 'non-db',
    'function' => [
        'name' => 'SuiteCrmBridge\\Text\\HealthCells::usage',
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
];

$dictionary['Account']['fields']['health_components_text'] = [
    'name' => 'health_components_text',
    'vname' => 'LBL_HEALTH_COMPONENTS',
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
];

$dictionary['Account']['fields']['health_reasons_text'] = [
    'name' => 'health_reasons_text',
    'vname' => 'LBL_HEALTH_REASONS',
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
];

$dictionary['Account']['fields']['health_recommendations_text'] = [
    'name' => 'health_recommendations_text',
    'vname' => 'LBL_HEALTH_RECOMMENDATIONS',
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
];

$dictionary['Account']['fields']['usage_summary_text'] = [
    'name' => 'usage_summary_text',
    'vname' => 'LBL_USAGE_SUMMARY',
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
];

$dictionary['Account']['fields']['churn_probability_text'] = [
    'name' => 'churn_probability_text',
    'vname' => 'LBL_CHURN_PROBABILITY',
    'type' => 'varchar',
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
];

$dictionary['Account']['indices']['idx_scb_accounts_health_score'] = [
    'name' => 'idx_scb_accounts_health_score',
    'type' => 'index',
    'fields' => ['health_score'],
];

$dictionary['Account']['indices']['idx_scb_accounts_renewal'] = [
    'name' => 'idx_scb_accounts_renewal',
    'type' => 'index',
    'fields' => ['renewal_date'],
];
