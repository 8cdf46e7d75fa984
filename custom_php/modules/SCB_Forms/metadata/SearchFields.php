<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchFields['SCB_Forms'] = Layout::searchFields(
    ['form_key', 'status', 'site_key'],
    ['submissions_count', 'last_submission_at']
);
