<?php

// Module Loader includes this before it removes the package's files.

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

// "Do not remove tables" keeps the columns and the outbox.
if (empty($GLOBALS['mi_remove_tables'])) {
    \SuiteCrmBridge\Install\Installer::here()->uninstallKeepingData();
} else {
    \SuiteCrmBridge\Install\Installer::here()->uninstall();
}
