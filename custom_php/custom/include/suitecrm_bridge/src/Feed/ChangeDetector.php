<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Feed;

use SuiteCrmBridge\Text\PlainText;

/** Compares a record before and after a save and names the fields whose stored value changed. */
final class ChangeDetector
{
    private const BOOKKEEPING = [
        'id' => true, 'deleted' => true, 'date_entered' => true, 'date_modified' => true, 'modified_user_id' => true,
        'created_by' => true, 'modified_by_name' => true, 'created_by_name' => true,
    ];
    private const NUMBERS = [
        'int', 'uint', 'tinyint', 'short', 'long', 'ulong', 'decimal', 'decimal2', 'float', 'double', 'currency',
    ];

    /**
     * @param array<string, array<string, mixed>> $fieldDefs
     * @param array<string, mixed> $before the row as it was read
     * @param array<string, mixed> $after the bean's values after the save
     * @return string[]
     */
    public static function changed(array $fieldDefs, array $before, array $after): array
    {
        $changed = [];
        foreach (self::newsworthy($fieldDefs) as $name => $def) {
            // A null is skipped by SuiteCRM's UPDATE, so the stored value is still the old one.
            if (!array_key_exists($name, $before) || !isset($after[$name])) {
                continue;
            }
            if (!self::same((string) ($def['type'] ?? ''), $before[$name], $after[$name])) {
                $changed[] = $name;
            }
        }
        return $changed;
    }

    /**
     * @param array<string, array<string, mixed>> $fieldDefs
     * @param array<string, mixed> $values
     * @return string[]
     */
    public static function filled(array $fieldDefs, array $values): array
    {
        $filled = [];
        foreach (self::newsworthy($fieldDefs) as $name => $def) {
            if (!self::same((string) ($def['type'] ?? ''), null, $values[$name] ?? null)) {
                $filled[] = $name;
            }
        }
        return $filled;
    }

    /**
     * @param array<string, array<string, mixed>> $fieldDefs
     * @param array<string, mixed> $before
     * @param array<string, mixed> $after
     * @return array<string, mixed> what is stored once the values are saved: a null leaves the old one
     */
    public static function stored(array $fieldDefs, array $before, array $after): array
    {
        $stored = [];
        foreach (array_keys(self::newsworthy($fieldDefs)) as $name) {
            $stored[$name] = $after[$name] ?? $before[$name] ?? null;
        }
        return $stored;
    }

    /**
     * @param array<string, array<string, mixed>> $fieldDefs
     * @return array<string, array<string, mixed>> stored fields that people or other systems write
     */
    private static function newsworthy(array $fieldDefs): array
    {
        $kept = [];
        foreach ($fieldDefs as $name => $def) {
            $source = $def['source'] ?? 'db';
            $stored = $source === 'db' || $source === 'custom_fields';
            if (!$stored || ($def['type'] ?? '') === 'link' || !empty($def['scb_owned'])) {
                continue;
            }
            if (!isset(self::BOOKKEEPING[$name])) {
                $kept[(string) $name] = $def;
            }
        }
        return $kept;
    }

    /**
     * @param mixed $before
     * @param mixed $after
     */
    private static function same(string $type, $before, $after): bool
    {
        if ($before === $after) {
            return true;
        }
        if (!is_scalar($after) || !($before === null || is_scalar($before))) {
            return true;
        }
        if ($type === 'bool') {
            return self::truth($before) === self::truth($after);
        }
        $old = self::plain($before);
        $new = self::plain($after);
        if ($old === $new) {
            return true;
        }
        if (in_array($type, self::NUMBERS, true)) {
            // An empty number reads as 0 in SuiteCRM, and some fields turn from one into the other on every save.
            return abs((float) $old - (float) $new) < 1e-9;
        }
        if ($type === 'datetime' || $type === 'datetimecombo') {
            // SuiteCRM loses the seconds of every date-time it re-saves; that is its habit, not news.
            return $new === substr($old, 0, 16) . ':00';
        }
        return false;
    }

    /** @param mixed $value */
    private static function truth($value): bool
    {
        return !in_array(strtolower((string) $value), ['', '0', 'off', 'false', 'no'], true);
    }

    /** @param mixed $value */
    private static function plain($value): string
    {
        return trim(str_replace("\r\n", "\n", PlainText::of((string) $value)));
    }
}
