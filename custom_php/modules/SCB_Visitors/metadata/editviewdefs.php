<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Visitors']['EditView'] = Layout::edit([
    'lbl_overview' => [
        ['name', 'assigned_user_name'],
        ['lead_name', 'contact_name'],
        ['account_name'],
        ['description'],
    ],
]);
