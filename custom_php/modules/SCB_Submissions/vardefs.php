<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_Submissions'] = (new Definition('SCB_Submissions'))
    ->json('data')
    ->shown('data_text')
    ->field('email_address', Definition::words(255))
    ->owned('visitor_id', Definition::words(36))
    ->owned('page_url', Definition::words(1000))
    ->owned('referrer', Definition::words(1000))
    ->owned('utm_source', Definition::words(100))
    ->owned('utm_medium', Definition::words(100))
    ->owned('utm_campaign', Definition::words(100))
    ->owned('utm_term', Definition::words(100))
    ->owned('utm_content', Definition::words(100))
    ->owned('received_at', Definition::TIME)
    ->field('is_spam', ['massupdate' => true] + Definition::FLAG)
    ->owned('spam_reason', Definition::words(255))
    ->owned('consent_given', Definition::FLAG)
    ->owned('consent_wording', Definition::LINES)
    ->belongsTo('scb_form', 'SCB_Forms', 'SCB_Forms', 'scb_forms')
    ->belongsTo('lead', 'Leads', 'Lead', 'leads')
    ->belongsTo('contact', 'Contacts', 'Contact', 'contacts')
    ->belongsTo('account', 'Accounts', 'Account', 'accounts')
    ->belongsTo('scb_visitor', 'SCB_Visitors', 'SCB_Visitors', 'scb_visitors')
    ->index('received_at')
    ->index('visitor_id')
    ->index('email_address')
    ->toArray();

VardefManager::createVardef('SCB_Submissions', 'SCB_Submissions', ['basic', 'assignable', 'security_groups']);
