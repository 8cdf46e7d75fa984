<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

$dashletMeta['ScbWebsiteTodayDashlet'] = [
    'title' => 'LBL_TITLE',
    'description' => 'LBL_DESCRIPTION',
    'module' => 'Leads',
    'category' => 'Module Views',
];
