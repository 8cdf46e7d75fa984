<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Find;

use SuiteCrmBridge\Text\PlainText;

/** How well something was found. */
final class Hit
{
    public const EXACT = 1;
    public const PREFIX = 2;
    public const WORD = 3;

    public static function title(?string $stored): ?string
    {
        $text = trim(PlainText::of((string) $stored));
        return $text === '' ? null : $text;
    }
}
