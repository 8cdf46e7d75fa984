<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchFields['SCB_ScoreLog'] = Layout::searchFields(
    ['band', 'model', 'score_trigger', 'feedback', 'outcome'],
    ['score', 'scored_at']
);
