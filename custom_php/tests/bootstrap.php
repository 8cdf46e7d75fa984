<?php

declare(strict_types=1);

define('sugarEntry', true);
require __DIR__ . '/../custom/include/suitecrm_bridge/autoload.php';
foreach (glob(__DIR__ . '/stubs/*.php') as $stub) {
    require $stub;
}
