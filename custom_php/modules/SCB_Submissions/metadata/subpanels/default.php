<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_Submissions',
    ['name' => 32, 'scb_form_name' => 20, 'received_at' => 18, 'is_spam' => 8, 'assigned_user_name' => 14]
);
