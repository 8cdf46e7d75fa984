<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchdefs['SCB_PlaybookRuns'] = Layout::search(
    ['name', 'state'],
    ['name', 'account_name', 'playbook', 'state', 'outcome', 'started_at']
);
