<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use SugarBean;
use SuiteCrmBridge\Alert\Bell;

/** Writes down who was rung about what. */
final class RecordingBell implements Bell
{
    /** @var string[] */
    public $rung = [];

    public function ring(string $userId, string $event, SugarBean $bean): void
    {
        $this->rung[] = "$userId $event $bean->id";
    }
}
