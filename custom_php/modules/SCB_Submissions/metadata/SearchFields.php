<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchFields['SCB_Submissions'] = Layout::searchFields(
    ['email_address', 'is_spam', 'utm_source', 'utm_campaign'],
    ['received_at']
);
