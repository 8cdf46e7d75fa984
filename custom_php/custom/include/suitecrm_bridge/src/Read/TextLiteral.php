<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;

/** A text as an SQL literal, exactly as it is. */
final class TextLiteral
{
    /** SuiteCRM decodes HTML entities in whatever it quotes; a hexadecimal literal leaves nothing to decode. */
    public static function of(Database $database, string $text): string
    {
        return strpos($text, '&') === false ? $database->literal($text) : '_utf8mb4 0x' . bin2hex($text);
    }
}
