<?php

// Module Loader includes this after it has removed the package's files. It leaves empty folders, and SuiteCRM
// would merge an empty Extension folder into an empty compiled file, so they go.

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once dirname(__DIR__) . '/custom/include/suitecrm_bridge/autoload.php';

(static function (): void {
    $package = dirname(__DIR__);
    $files = new \SuiteCrmBridge\Install\PackageFiles(new \SuiteCrmBridge\Install\Tree((string) getcwd()));
    $shipped = \SuiteCrmBridge\Install\PackageFiles::shippedIn($package);
    $files->remove($shipped);
    $files->removeCompiled($shipped);
})();
