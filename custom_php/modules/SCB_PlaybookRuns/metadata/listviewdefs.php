<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_PlaybookRuns'] = Layout::columns(
    [
        'name' => 24, 'account_name' => 18, 'playbook' => 14, 'state' => 10, 'outcome' => 10, 'started_at' => 12,
        'assigned_user_name' => 12,
    ],
    ['ended_at', 'steps_done', 'steps_total', 'health_before', 'health_after', 'date_modified']
);
