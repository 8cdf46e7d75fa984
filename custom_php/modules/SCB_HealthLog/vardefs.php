<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_HealthLog'] = (new Definition('SCB_HealthLog'))
    ->owned('score', Definition::SCORE)
    ->owned('previous_score', Definition::COUNT)
    ->owned('band', Definition::choice('scb_health_band_list'))
    ->owned('previous_band', Definition::choice('scb_health_band_list'))
    ->owned('trend', Definition::choice('scb_health_trend_list'))
    ->owned('churn_probability', Definition::SHARE)
    ->shown('churn_probability_text')
    ->json('components')
    ->shown('components_text')
    ->json('reasons')
    ->shown('reasons_text')
    ->owned('model', Definition::words(100))
    ->owned('health_trigger', Definition::words(100))
    ->owned('scored_at', Definition::TIME)
    ->belongsTo('account', 'Accounts', 'Account', 'accounts')
    ->index('scored_at')
    ->index('band', 'deleted')
    ->toArray();

VardefManager::createVardef('SCB_HealthLog', 'SCB_HealthLog', ['basic', 'assignable', 'security_groups']);
