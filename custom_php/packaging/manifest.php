<?php

declare(strict_types=1);

// Prints what scripts/package puts at the root of the zip: `manifest` the manifest, `files` the list of files.
// SuiteCRM scans a manifest at upload and accepts nothing but plain array literals, so it is generated.

defined('sugarEntry') || define('sugarEntry', true);
require_once dirname(__DIR__) . '/custom/include/suitecrm_bridge/autoload.php';

use SuiteCrmBridge\Install\PackageFiles;
use SuiteCrmBridge\Package;

if (($argv[1] ?? '') === 'files') {
    echo PackageFiles::listText(PackageFiles::shippedIn(dirname(__DIR__)));
    return;
}
if (($argv[1] ?? '') === 'version') {
    echo Package::VERSION;
    return;
}

$manifest = [
    'name' => 'SuiteCRM Bridge',
    'description' => 'Scores, website behaviour and a fast API for the suitecrm-bridge service.',
    'version' => Package::VERSION,
    'author' => 'suitecrm-bridge',
    'type' => 'module',
    'key' => Package::KEY,
    'published_date' => '2026-11-22',
    'is_uninstallable' => true,
    'remove_tables' => 'prompt',
    // Every SuiteCRM, 8 included, calls its Sugar version 6.5.25; both checks must pass.
    'acceptable_sugar_versions' => ['regex_matches' => ['6\\.5\\.25']],
    'acceptable_suitecrm_versions' => ['regex_matches' => ['7\\.14\\..*', '8\\.\\d+\\..*']],
    'acceptable_sugar_flavors' => ['CE'],
];
$installdefs = [
    'id' => Package::KEY,
    'copy' => [
        ['from' => '<basepath>/custom', 'to' => 'custom'],
        ['from' => '<basepath>/modules', 'to' => 'modules'],
    ],
    'pre_uninstall' => ['<basepath>/scripts/uninstall_begin.php'],
    'post_uninstall' => ['<basepath>/scripts/uninstall_end.php'],
];
echo "<?php\n\n\$manifest = " . var_export($manifest, true)
    . ";\n\n\$installdefs = " . var_export($installdefs, true) . ";\n";
