<?php

use SuiteCrmBridge\Module\Definition;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$dictionary['SCB_Forms'] = (new Definition('SCB_Forms'))
    ->field('form_key', ['type' => 'varchar', 'len' => 64, 'required' => true, 'importable' => 'required'])
    ->field('status', Definition::choice('scb_form_status_list') + ['default' => 'draft', 'massupdate' => true])
    ->field('site_key', Definition::words(64))
    ->field('language', Definition::words(10))
    // Whoever builds the form writes it, so it is news like a person's edit, and not owned.
    ->field('definition', [
        'type' => 'text', 'dbType' => 'longtext', 'reportable' => false, 'studio' => false, 'scb_json' => true,
    ])
    ->shown('definition_text')
    ->field('definition_version', ['type' => 'int', 'default' => 1])
    ->owned('views_count', Definition::COUNT)
    ->owned('starts_count', Definition::COUNT)
    ->owned('submissions_count', Definition::COUNT)
    ->owned('last_submission_at', Definition::TIME)
    ->hasMany('SCB_Submissions')
    ->index('form_key', 'deleted')
    ->index('status', 'deleted')
    ->toArray();

VardefManager::createVardef('SCB_Forms', 'SCB_Forms', ['basic', 'assignable', 'security_groups']);
