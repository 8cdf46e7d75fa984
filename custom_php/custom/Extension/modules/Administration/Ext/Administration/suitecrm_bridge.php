<?php

// SuiteCRM and other add-ons use the same variable before us, so it starts empty.

$admin_option_defs = [];
$admin_option_defs['Administration']['suitecrm_bridge'] = [
    'Administration',
    'LBL_SCB_TITLE',
    'LBL_SCB_DESCRIPTION',
    './index.php?module=Administration&action=suitecrmbridge',
    'connectors',
];
$admin_group_header[] = ['LBL_SCB_TITLE', '', false, $admin_option_defs, 'LBL_SCB_DESCRIPTION'];
