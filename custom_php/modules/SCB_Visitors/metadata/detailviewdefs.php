<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Visitors']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'company'],
        ['lead_name', 'contact_name'],
        ['account_name', 'assigned_user_name'],
        ['engagement_score', 'intent_score'],
        ['intent_signals_text'],
        ['journey_summary'],
        ['description'],
    ],
    'lbl_behaviour' => [
        ['total_visits', 'total_page_views'],
        ['first_visit_at', 'last_visit_at'],
        ['total_time_spent_text', 'first_landing_page'],
        ['first_referrer', 'visitor_id'],
        ['country', 'region'],
        ['city', 'device'],
        ['browser', 'operating_system'],
    ],
    'lbl_attribution' => [
        ['utm_source', 'last_utm_source'],
        ['utm_medium', 'last_utm_medium'],
        ['utm_campaign', 'last_utm_campaign'],
        ['utm_term', 'utm_content'],
    ],
]);
