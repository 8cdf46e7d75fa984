<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_HealthLog'] = Layout::columns(
    [
        'name' => 26, 'account_name' => 18, 'score' => 8, 'band' => 10, 'trend' => 8, 'churn_probability' => 10,
        'scored_at' => 12,
    ],
    ['previous_score', 'previous_band', 'model', 'health_trigger', 'assigned_user_name', 'date_modified']
);
