<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

global $mod_strings;

if (ACLController::checkAccess('SCB_Forms', 'edit', true)) {
    $module_menu[] = [
        'index.php?module=SCB_Forms&action=EditView&return_module=SCB_Forms&return_action=DetailView',
        $mod_strings['LNK_NEW_RECORD'], 'Create', 'SCB_Forms',
    ];
}
if (ACLController::checkAccess('SCB_Forms', 'list', true)) {
    $module_menu[] = [
        'index.php?module=SCB_Forms&action=index', $mod_strings['LNK_LIST'], 'List', 'SCB_Forms',
    ];
}
