<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Field\JsonText;
use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Text\PlainText;

/** A stored value as real JSON. */
final class WireValue
{
    /** @return mixed */
    public static function of(Column $column, ?string $stored)
    {
        if ($column->kind === Column::BOOL) {
            return (bool) (int) $stored;
        }
        if ($stored === null || $stored === '') {
            return null;
        }
        switch ($column->kind) {
            case Column::INT:
                return (int) $stored;
            case Column::NUMBER:
                return (float) $stored;
            case Column::DATE:
                return self::isZero($stored) ? null : substr($stored, 0, 10);
            case Column::DATETIME:
                return self::isZero($stored) ? null : UtcTime::toWire($stored);
            case Column::OPTIONS:
                return self::options($stored);
            case Column::JSON:
                return JsonText::decode($stored);
            default:
                return PlainText::of($stored);
        }
    }

    private static function isZero(string $stored): bool
    {
        return strncmp($stored, '0000', 4) === 0;
    }

    /** @return string[]|null */
    private static function options(string $stored): ?array
    {
        $keys = array_diff(explode('^,^', trim(PlainText::of($stored), '^')), ['']);
        return $keys === [] ? null : array_values($keys);
    }
}
