<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use DateTimeImmutable;
use DateTimeZone;
use SuiteCrmBridge\Field\InvalidValue;
use SuiteCrmBridge\Field\UtcTime;

/** Reads a date-time from the parameters of a request. */
final class QueryTime
{
    /**
     * @param array<string, mixed> $query
     * @throws ApiError
     */
    public static function of(array $query, string $name): DateTimeImmutable
    {
        try {
            $text = $query[$name] ?? null;
            // A + in a query that nobody escaped arrives as a blank.
            $stored = UtcTime::toStorage(is_string($text) ? str_replace(' ', '+', $text) : '');
            return new DateTimeImmutable($stored, new DateTimeZone('UTC'));
        } catch (InvalidValue $invalid) {
            throw new ApiError('INVALID', "$name: " . $invalid->getMessage(), [$name => [$invalid->getMessage()]]);
        }
    }
}
