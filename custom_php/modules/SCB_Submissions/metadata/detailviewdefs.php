<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Submissions']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'received_at'],
        ['scb_form_name', 'email_address'],
        ['data_text'],
        ['lead_name', 'contact_name'],
        ['account_name', 'scb_visitor_name'],
        ['is_spam', 'spam_reason'],
        ['consent_given', 'consent_wording'],
        ['description'],
        ['assigned_user_name', 'date_modified'],
    ],
    'lbl_origin' => [
        ['page_url', 'referrer'],
        ['utm_source', 'utm_medium'],
        ['utm_campaign', 'utm_term'],
        ['utm_content', 'visitor_id'],
    ],
]);
