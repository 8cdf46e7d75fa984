<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_ScoreLog'] = (new Definition('SCB_ScoreLog'))
    ->owned('score', Definition::SCORE)
    ->owned('previous_score', Definition::COUNT)
    ->owned('band', Definition::choice('scb_score_band_list'))
    ->owned('previous_band', Definition::choice('scb_score_band_list'))
    ->owned('conversion_probability', Definition::SHARE)
    ->shown('conversion_probability_text')
    ->owned('model', Definition::words(100))
    ->json('reasons')
    ->shown('reasons_text')
    ->owned('score_trigger', Definition::words(100))
    ->owned('scored_at', Definition::TIME)
    ->owned('outcome', Definition::choice('scb_lead_outcome_list'))
    ->field('feedback', Definition::choice('scb_score_feedback_list') + ['massupdate' => true])
    ->field('feedback_comment', Definition::LINES)
    ->belongsTo('lead', 'Leads', 'Lead', 'leads')
    ->index('scored_at')
    ->index('band', 'deleted')
    ->toArray();

VardefManager::createVardef('SCB_ScoreLog', 'SCB_ScoreLog', ['basic', 'assignable', 'security_groups']);
