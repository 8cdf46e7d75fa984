<?php

declare(strict_types=1);

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

// One class per file below src/, so a lookup is a path; nothing is loaded until it is used. The package required last
// comes first: an upgrade brings its own classes while the older ones are still in place.
spl_autoload_register(static function (string $class): void {
    $prefix = 'SuiteCrmBridge\\';
    if (strncmp($class, $prefix, strlen($prefix)) !== 0) {
        return;
    }
    $file = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    if (is_file($file)) {
        require $file;
    }
}, true, true);
