<?php

declare(strict_types=1);

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

// SuiteCRM includes this file before it creates the hook class; the class itself is autoloaded.
require_once __DIR__ . '/autoload.php';
