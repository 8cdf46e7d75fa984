<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchFields['SCB_HealthLog'] = Layout::searchFields(
    ['band', 'trend', 'model'],
    ['score', 'scored_at']
);
