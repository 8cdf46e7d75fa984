<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_Visitors'] = Layout::columns(
    [
        'name' => 20, 'company' => 14, 'lead_name' => 12, 'total_visits' => 8, 'total_page_views' => 8,
        'engagement_score' => 9, 'intent_score' => 9, 'last_visit_at' => 12,
    ],
    [
        'contact_name', 'account_name', 'country', 'city', 'utm_source', 'utm_campaign', 'assigned_user_name',
        'date_modified',
    ]
);
