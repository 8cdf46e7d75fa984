<?php

// Module Loader runs this before it copies the files. It knows an upgrade, but removes nothing an older version brought.

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

function pre_install(): void
{
    $package = dirname(__DIR__);
    // From here on classes come from this version alone: SuiteCRM reads the old one's files once more, and what it
    // loads for them stays loaded.
    require_once "$package/custom/include/suitecrm_bridge/autoload.php";

    $files = new \SuiteCrmBridge\Install\PackageFiles(new \SuiteCrmBridge\Install\Tree((string) getcwd()));
    $files->removeObsolete($package);
}
