<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_Conversations'] = Layout::columns(
    [
        'name' => 26, 'state' => 10, 'lead_name' => 12, 'handled_by' => 10, 'intent' => 12, 'rating' => 6,
        'started_at' => 12, 'assigned_user_name' => 12,
    ],
    ['contact_name', 'account_name', 'case_name', 'sentiment', 'ended_at', 'message_count', 'date_modified']
);
