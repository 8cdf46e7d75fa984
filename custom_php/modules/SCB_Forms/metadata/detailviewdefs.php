<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$viewdefs['SCB_Forms']['DetailView'] = Layout::detail([
    'lbl_overview' => [
        ['name', 'status'],
        ['form_key', 'definition_version'],
        ['site_key', 'language'],
        ['definition_text'],
        ['description'],
        ['assigned_user_name', 'date_modified'],
    ],
    'lbl_figures' => [
        ['views_count', 'starts_count'],
        ['submissions_count', 'last_submission_at'],
    ],
], ['EDIT', 'DUPLICATE', 'DELETE']);
