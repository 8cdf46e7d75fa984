<?php

// The bridge makes these records, so there is nothing to create or to select here.

$layout_defs['Cases']['subpanel_setup']['scb_conversations'] = [
    'order' => 200,
    'module' => 'SCB_Conversations',
    'subpanel_name' => 'default',
    'sort_order' => 'desc',
    'sort_by' => 'started_at',
    'title_key' => 'LBL_SCB_CONVERSATIONS',
    'get_subpanel_data' => 'scb_conversations',
    'top_buttons' => [],
];
