<?php

// Module Loader runs this after it has copied the files and merged the Extension files.

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

function post_install(): void
{
    require_once 'custom/include/suitecrm_bridge/autoload.php';

    \SuiteCrmBridge\Install\Caches::rebuild();
    $options = new \SuiteCrmBridge\Install\InstallOptions();
    echo \SuiteCrmBridge\Install\Installer::here()->install($options)->html();
    \SuiteCrmBridge\Install\Caches::rebuild();
    $records = new \SuiteCrmBridge\Install\ModuleLoaderRecords(
        new \SuiteCrmBridge\Install\Tree((string) getcwd()),
        new \SuiteCrmBridge\Database\SuiteDatabase()
    );
    $records->forgetOlder((string) ($_POST['previous_id'] ?? ''));
}
