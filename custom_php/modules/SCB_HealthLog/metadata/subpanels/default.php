<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_HealthLog',
    ['name' => 28, 'score' => 10, 'band' => 14, 'trend' => 12, 'churn_probability' => 14, 'scored_at' => 16]
);
