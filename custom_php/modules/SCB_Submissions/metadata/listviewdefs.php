<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_Submissions'] = Layout::columns(
    [
        'name' => 24, 'scb_form_name' => 16, 'email_address' => 16, 'lead_name' => 12, 'received_at' => 12,
        'is_spam' => 6, 'assigned_user_name' => 12,
    ],
    ['contact_name', 'account_name', 'page_url', 'utm_source', 'utm_campaign', 'date_modified']
);
