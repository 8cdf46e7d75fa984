<?php

use SuiteCrmBridge\Module\Layout;

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

$layout_defs['SCB_Forms']['subpanel_setup'] = [
    'scb_submissions' => Layout::below('SCB_Submissions', 'received_at', 10),
];
