<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_PlaybookRuns']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'account_name'],
        ['playbook', 'state'],
        ['steps_text'],
        ['steps_done', 'steps_total'],
        ['run_trigger', 'assigned_user_name'],
        ['started_at', 'ended_at'],
        ['description'],
    ],
    'lbl_outcome_panel' => [
        ['outcome', 'outcome_note'],
        ['health_before', 'health_after'],
    ],
]);
