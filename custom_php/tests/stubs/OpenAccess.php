<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use SuiteCrmBridge\Read\Access;
use SuiteCrmBridge\Read\ReadableModule;

/** Access that names itself in the SQL, so that a test sees where it is asked. */
final class OpenAccess extends Access
{
    public function condition(ReadableModule $module, string $view, string $alias): string
    {
        return "(may_{$view}_{$module->name} $alias)";
    }
}
