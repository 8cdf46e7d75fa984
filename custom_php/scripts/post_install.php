<?php

// Module Loader runs this after it has copied the files and merged the Extension files.

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** @return void */
function post_install()
{
    require_once 'custom/include/suitecrm_bridge/autoload.php';

    \SuiteCrmBridge\Install\Caches::rebuild();
    $options = new \SuiteCrmBridge\Install\InstallOptions();
    echo \SuiteCrmBridge\Install\Installer::here()->install($options)->html();
    \SuiteCrmBridge\Install\Caches::rebuild();
}
