<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_ScoreLog']['QuickCreate'] = Layout::edit([
    'lbl_overview' => [
        ['feedback', 'assigned_user_name'],
        ['feedback_comment'],
    ],
]);
