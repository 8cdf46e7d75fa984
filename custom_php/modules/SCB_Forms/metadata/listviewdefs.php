<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$listViewDefs['SCB_Forms'] = Layout::columns(
    [
        'name' => 28, 'status' => 10, 'form_key' => 14, 'submissions_count' => 10, 'last_submission_at' => 14,
        'assigned_user_name' => 12, 'date_modified' => 12,
    ],
    ['views_count', 'starts_count', 'site_key', 'language']
);
