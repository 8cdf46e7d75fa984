<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchdefs['SCB_Conversations'] = Layout::search(
    ['name', 'state'],
    [
        'name', 'state', 'handled_by', 'intent', 'sentiment', 'rating', 'lead_name', 'contact_name', 'account_name',
        'case_name', 'started_at',
    ]
);
