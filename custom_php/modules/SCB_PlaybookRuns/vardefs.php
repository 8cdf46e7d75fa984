<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_PlaybookRuns'] = (new Definition('SCB_PlaybookRuns'))
    ->owned('playbook', Definition::words(100))
    ->field('state', Definition::choice('scb_playbook_state_list') + ['default' => 'running', 'massupdate' => true])
    ->json('steps')
    ->shown('steps_text')
    ->owned('steps_done', Definition::COUNT)
    ->owned('steps_total', Definition::COUNT)
    ->owned('run_trigger', Definition::words(100))
    ->owned('started_at', Definition::TIME)
    ->owned('ended_at', Definition::TIME)
    ->owned('health_before', Definition::COUNT)
    ->owned('health_after', Definition::COUNT)
    ->field('outcome', Definition::choice('scb_playbook_outcome_list') + ['massupdate' => true])
    ->field('outcome_note', Definition::LINES)
    ->belongsTo('account', 'Accounts', 'Account', 'accounts')
    ->index('state', 'deleted')
    ->index('started_at')
    ->toArray();

VardefManager::createVardef('SCB_PlaybookRuns', 'SCB_PlaybookRuns', ['basic', 'assignable', 'security_groups']);
