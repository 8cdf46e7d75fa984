<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Conversations']['QuickCreate'] = Layout::edit([
    'lbl_overview' => [
        ['name', 'state'],
        ['lead_name', 'contact_name'],
        ['account_name', 'case_name'],
        ['assigned_user_name'],
        ['description'],
    ],
]);
