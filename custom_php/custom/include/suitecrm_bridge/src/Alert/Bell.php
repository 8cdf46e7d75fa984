<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Alert;

use SugarBean;

/** Where alerts go. */
interface Bell
{
    public function ring(string $userId, string $event, SugarBean $bean): void;
}
