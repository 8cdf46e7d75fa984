<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$subpanel_layout = Layout::subpanel(
    'SCB_Forms',
    ['name' => 30, 'status' => 15, 'submissions_count' => 15, 'last_submission_at' => 20]
);
