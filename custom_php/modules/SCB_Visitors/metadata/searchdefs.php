<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchdefs['SCB_Visitors'] = Layout::search(
    ['name', 'company'],
    [
        'name', 'company', 'lead_name', 'contact_name', 'account_name', 'country', 'engagement_score', 'intent_score',
        'total_visits', 'last_visit_at', 'utm_source', 'utm_campaign',
    ]
);
