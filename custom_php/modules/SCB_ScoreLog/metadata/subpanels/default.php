<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_ScoreLog',
    ['name' => 26, 'score' => 10, 'band' => 12, 'score_trigger' => 16, 'feedback' => 14, 'scored_at' => 18]
);
