<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchFields['SCB_Visitors'] = Layout::searchFields(
    ['company', 'country', 'utm_source', 'utm_campaign'],
    ['engagement_score', 'intent_score', 'total_visits', 'last_visit_at']
);
