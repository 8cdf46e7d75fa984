<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** One text for the state of a record as its reader sees it: another one as soon as any of its fields is another. */
final class Version
{
    /** @param array<string, mixed> $fields all fields on the wire */
    public static function of(array $fields): string
    {
        ksort($fields);
        return substr(hash('sha256', (string) json_encode($fields, JSON_INVALID_UTF8_SUBSTITUTE)), 0, 32);
    }
}
