<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Field;

use DateTimeImmutable;
use DateTimeZone;

/** Date-times on the wire (ISO 8601) and in the database (`Y-m-d H:i:s`, UTC). */
final class UtcTime
{
    private const WIRE = '/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/D';

    /** @throws InvalidValue when the text is not a real instant with an offset */
    public static function toStorage(string $text): string
    {
        if (!preg_match(self::WIRE, $text, $part)) {
            throw new InvalidValue('A date-time is written like 2026-11-22T12:34:56Z.');
        }
        $offset = $part[4] === 'Z' ? '+00:00' : $part[4];
        $read = DateTimeImmutable::createFromFormat('!Y-m-d H:i:s P', "$part[1] $part[2] $offset");
        // PHP rolls 31 February over to March; comparing the wall clock catches it.
        if ($read === false || $read->format('Y-m-d H:i:s') !== "$part[1] $part[2]") {
            throw new InvalidValue('The date-time does not exist.');
        }
        $stored = $read->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d H:i:s');
        // MySQL stores years 1000 to 9999 and turns others into a date of zeros.
        if (strlen($stored) !== 19 || $stored < '1000') {
            throw new InvalidValue('The date-time is not in the years 1000 to 9999.');
        }
        return $stored;
    }

    public static function toWire(?string $stored): ?string
    {
        return $stored === null || $stored === '' ? null : str_replace(' ', 'T', substr($stored, 0, 19)) . 'Z';
    }

    public static function now(): string
    {
        return gmdate('Y-m-d H:i:s');
    }
}
