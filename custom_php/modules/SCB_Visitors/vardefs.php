<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_Visitors'] = (new Definition('SCB_Visitors'))
    ->owned('visitor_id', Definition::words(36))
    ->owned('company', Definition::words(255))
    ->owned('country', Definition::words(2))
    ->owned('region', Definition::words(100))
    ->owned('city', Definition::words(100))
    ->owned('device', Definition::words(20))
    ->owned('browser', Definition::words(50))
    ->owned('operating_system', Definition::words(50))
    ->owned('first_visit_at', Definition::TIME)
    ->owned('last_visit_at', Definition::TIME)
    ->owned('total_visits', Definition::COUNT)
    ->owned('total_page_views', Definition::COUNT)
    ->owned('total_time_spent', Definition::COUNT)
    ->shown('total_time_spent_text')
    ->owned('engagement_score', Definition::SCORE)
    ->owned('intent_score', Definition::SCORE)
    ->json('intent_signals')
    ->shown('intent_signals_text')
    ->owned('journey_summary', Definition::LINES)
    ->owned('first_referrer', Definition::words(1000))
    ->owned('first_landing_page', Definition::words(1000))
    ->owned('utm_source', Definition::words(100))
    ->owned('utm_medium', Definition::words(100))
    ->owned('utm_campaign', Definition::words(100))
    ->owned('utm_term', Definition::words(100))
    ->owned('utm_content', Definition::words(100))
    ->owned('last_utm_source', Definition::words(100))
    ->owned('last_utm_medium', Definition::words(100))
    ->owned('last_utm_campaign', Definition::words(100))
    ->belongsTo('lead', 'Leads', 'Lead', 'leads')
    ->belongsTo('contact', 'Contacts', 'Contact', 'contacts')
    ->belongsTo('account', 'Accounts', 'Account', 'accounts')
    ->hasMany('SCB_Submissions')
    ->hasMany('SCB_Conversations')
    ->index('visitor_id')
    ->index('last_visit_at')
    ->index('intent_score')
    ->toArray();

VardefManager::createVardef('SCB_Visitors', 'SCB_Visitors', ['basic', 'assignable', 'security_groups']);
