<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_Conversations'] = (new Definition('SCB_Conversations'))
    ->field('state', ['default' => 'assistant', 'massupdate' => true]
        + Definition::choice('scb_conversation_state_list'))
    ->owned('handled_by', Definition::choice('scb_handled_by_list'))
    ->owned('channel', Definition::words(20))
    ->owned('language', Definition::words(10))
    ->owned('intent', Definition::words(100))
    ->owned('sentiment', Definition::choice('scb_sentiment_list'))
    ->owned('rating', ['validation' => ['type' => 'range', 'min' => 1, 'max' => 5]] + Definition::COUNT)
    ->owned('rating_comment', Definition::LINES)
    ->owned('summary', Definition::LINES)
    ->json('transcript')
    ->shown('transcript_text')
    ->owned('message_count', Definition::COUNT)
    ->owned('first_response_seconds', Definition::COUNT)
    ->owned('started_at', Definition::TIME)
    ->owned('ended_at', Definition::TIME)
    ->owned('visitor_id', Definition::words(36))
    ->owned('page_url', Definition::words(1000))
    ->belongsTo('lead', 'Leads', 'Lead', 'leads')
    ->belongsTo('contact', 'Contacts', 'Contact', 'contacts')
    ->belongsTo('account', 'Accounts', 'Account', 'accounts')
    ->belongsTo('case', 'Cases', 'Case', 'cases')
    ->belongsTo('scb_visitor', 'SCB_Visitors', 'SCB_Visitors', 'scb_visitors')
    ->index('started_at')
    ->index('state', 'deleted')
    ->index('visitor_id')
    ->toArray();

VardefManager::createVardef('SCB_Conversations', 'SCB_Conversations', ['basic', 'assignable', 'security_groups']);
