<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_ScoreLog']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'lead_name'],
        ['score', 'band'],
        ['previous_score', 'previous_band'],
        ['conversion_probability_text', 'outcome'],
        ['reasons_text'],
        ['score_trigger', 'scored_at'],
        ['model', 'assigned_user_name'],
    ],
    'lbl_feedback_panel' => [
        ['feedback', 'feedback_comment'],
        ['modified_by_name', 'date_modified'],
    ],
]);
