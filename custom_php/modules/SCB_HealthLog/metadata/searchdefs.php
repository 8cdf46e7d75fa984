<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchdefs['SCB_HealthLog'] = Layout::search(
    ['name', 'band'],
    ['name', 'account_name', 'score', 'band', 'trend', 'model', 'scored_at']
);
