<?php

// The bridge makes these records, so there is nothing to create or to select here.

$layout_defs['Accounts']['subpanel_setup']['scb_healthlog'] = [
    'order' => 200,
    'module' => 'SCB_HealthLog',
    'subpanel_name' => 'default',
    'sort_order' => 'desc',
    'sort_by' => 'scored_at',
    'title_key' => 'LBL_SCB_HEALTHLOG',
    'get_subpanel_data' => 'scb_healthlog',
    'top_buttons' => [],
];

$layout_defs['Accounts']['subpanel_setup']['scb_playbookruns'] = [
    'order' => 210,
    'module' => 'SCB_PlaybookRuns',
    'subpanel_name' => 'default',
    'sort_order' => 'desc',
    'sort_by' => 'started_at',
    'title_key' => 'LBL_SCB_PLAYBOOKRUNS',
    'get_subpanel_data' => 'scb_playbookruns',
    'top_buttons' => [],
];

$layout_defs['Accounts']['subpanel_setup']['scb_visitors'] = [
    'order' => 220,
    'module' => 'SCB_Visitors',
    'subpanel_name' => 'default',
    'sort_order' => 'desc',
    'sort_by' => 'last_visit_at',
    'title_key' => 'LBL_SCB_VISITORS',
    'get_subpanel_data' => 'scb_visitors',
    'top_buttons' => [],
];

$layout_defs['Accounts']['subpanel_setup']['scb_submissions'] = [
    'order' => 230,
    'module' => 'SCB_Submissions',
    'subpanel_name' => 'default',
    'sort_order' => 'desc',
    'sort_by' => 'received_at',
    'title_key' => 'LBL_SCB_SUBMISSIONS',
    'get_subpanel_data' => 'scb_submissions',
    'top_buttons' => [],
];

$layout_defs['Accounts']['subpanel_setup']['scb_conversations'] = [
    'order' => 240,
    'module' => 'SCB_Conversations',
    'subpanel_name' => 'default',
    'sort_order' => 'desc',
    'sort_by' => 'started_at',
    'title_key' => 'LBL_SCB_CONVERSATIONS',
    'get_subpanel_data' => 'scb_conversations',
    'top_buttons' => [],
];
