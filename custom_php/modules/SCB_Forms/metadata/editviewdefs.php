<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Forms']['EditView'] = Layout::edit([
    'lbl_overview' => [
        ['name', 'status'],
        ['form_key', 'site_key'],
        ['language', 'assigned_user_name'],
        ['description'],
    ],
]);
