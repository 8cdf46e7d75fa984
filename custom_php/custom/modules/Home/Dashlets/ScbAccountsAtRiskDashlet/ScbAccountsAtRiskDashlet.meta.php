<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

$dashletMeta['ScbAccountsAtRiskDashlet'] = [
    'title' => 'LBL_TITLE',
    'description' => 'LBL_DESCRIPTION',
    'module' => 'Accounts',
    'category' => 'Module Views',
];
