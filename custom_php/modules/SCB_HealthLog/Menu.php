<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

global $mod_strings;

if (ACLController::checkAccess('SCB_HealthLog', 'list', true)) {
    $module_menu[] = [
        'index.php?module=SCB_HealthLog&action=index', $mod_strings['LNK_LIST'], 'List', 'SCB_HealthLog',
    ];
}
