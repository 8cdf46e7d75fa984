<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

$dashletMeta['ScbHotLeadsDashlet'] = [
    'title' => 'LBL_TITLE',
    'description' => 'LBL_DESCRIPTION',
    'module' => 'Leads',
    'category' => 'Module Views',
];
