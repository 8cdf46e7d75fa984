<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$layout_defs['SCB_Visitors']['subpanel_setup'] = [
    'scb_submissions' => Layout::below('SCB_Submissions', 'received_at', 10),
    'scb_conversations' => Layout::below('SCB_Conversations', 'started_at', 20),
];
