<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_PlaybookRuns']['EditView'] = Layout::edit([
    'lbl_overview' => [
        ['name', 'state'],
        ['assigned_user_name', 'outcome'],
        ['outcome_note'],
        ['description'],
    ],
]);
