<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$searchdefs['SCB_Submissions'] = Layout::search(
    ['name', 'scb_form_name'],
    [
        'name', 'scb_form_name', 'email_address', 'lead_name', 'contact_name', 'account_name', 'is_spam',
        'utm_source', 'utm_campaign', 'received_at',
    ]
);
