<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_Conversations',
    ['name' => 32, 'state' => 12, 'handled_by' => 12, 'rating' => 8, 'started_at' => 16, 'assigned_user_name' => 14]
);
