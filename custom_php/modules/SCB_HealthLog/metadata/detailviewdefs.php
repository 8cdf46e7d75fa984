<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_HealthLog']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'account_name'],
        ['score', 'band'],
        ['previous_score', 'previous_band'],
        ['trend', 'churn_probability_text'],
        ['components_text'],
        ['reasons_text'],
        ['health_trigger', 'scored_at'],
        ['model', 'assigned_user_name'],
        ['description'],
    ],
]);
