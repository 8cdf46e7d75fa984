<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchdefs['SCB_ScoreLog'] = Layout::search(
    ['name', 'band'],
    ['name', 'lead_name', 'score', 'band', 'model', 'score_trigger', 'feedback', 'outcome', 'scored_at']
);
