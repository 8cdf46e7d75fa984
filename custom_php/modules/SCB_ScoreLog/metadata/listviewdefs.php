<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_ScoreLog'] = Layout::columns(
    [
        'name' => 24, 'lead_name' => 16, 'score' => 8, 'band' => 10, 'score_trigger' => 12, 'feedback' => 10,
        'scored_at' => 12,
    ],
    [
        'previous_score', 'previous_band', 'conversion_probability', 'model', 'outcome', 'assigned_user_name',
        'date_modified',
    ]
);
