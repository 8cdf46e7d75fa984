<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Conversations']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'state'],
        ['lead_name', 'contact_name'],
        ['account_name', 'case_name'],
        ['scb_visitor_name', 'page_url'],
        ['started_at', 'ended_at'],
        ['handled_by', 'assigned_user_name'],
        ['intent', 'sentiment'],
        ['rating', 'rating_comment'],
        ['message_count', 'first_response_seconds'],
        ['language', 'channel'],
        ['summary'],
        ['description'],
    ],
    'lbl_transcript_panel' => [
        ['transcript_text'],
    ],
]);
