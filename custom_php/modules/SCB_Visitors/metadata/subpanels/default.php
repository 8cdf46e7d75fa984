<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_Visitors',
    [
        'name' => 26, 'company' => 16, 'total_visits' => 10, 'total_page_views' => 10, 'intent_score' => 10,
        'last_visit_at' => 16,
    ]
);
