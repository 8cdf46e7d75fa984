<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_PlaybookRuns',
    ['name' => 28, 'playbook' => 18, 'state' => 12, 'outcome' => 12, 'started_at' => 14, 'assigned_user_name' => 12]
);
