<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Field;

/** Turns a JSON value into what SuiteCRM stores in a field, or says why it cannot. */
final class FieldValue
{
    private const INTEGERS = ['int', 'uint', 'tinyint', 'short', 'long', 'ulong'];
    private const DECIMALS = ['decimal', 'decimal2', 'float', 'double', 'currency'];
    private const TEXT_BYTES = 65535;

    /**
     * @param array<string, mixed> $def the field's vardef
     * @param mixed $value decoded JSON
     * @param string[]|null $options the keys an enum allows; null when SuiteCRM does not list them
     * @return int|string|null
     * @throws InvalidValue
     */
    public static function toStorage(array $def, $value, ?array $options = null)
    {
        if ($value === null) {
            return null;
        }
        if (!empty($def['scb_json'])) {
            $long = ($def['dbType'] ?? '') === 'longtext';
            return JsonText::encode(
                self::container($value),
                $long ? JsonText::LONGTEXT_BYTES : JsonText::TEXT_BYTES
            );
        }
        $type = (string) ($def['type'] ?? 'varchar');
        if (in_array($type, self::INTEGERS, true)) {
            return self::integer($def, $value);
        }
        if (in_array($type, self::DECIMALS, true)) {
            return self::decimal($def, $value);
        }
        switch ($type) {
            case 'bool':
                return self::boolean($value);
            case 'date':
                return self::date($value);
            case 'datetime':
            case 'datetimecombo':
                return UtcTime::toStorage(self::text($value));
            case 'enum':
            case 'dynamicenum':
            case 'radioenum':
            case 'parent_type':
                return self::option(self::text($value), $options);
            case 'multienum':
                return self::options($value, $options);
            default:
                return self::fitting($def, $value);
        }
    }

    /**
     * @param mixed $value
     * @return mixed[]
     */
    private static function container($value): array
    {
        if (!is_array($value)) {
            throw new InvalidValue('The field takes a JSON list or object.');
        }
        return $value;
    }

    /**
     * @param array<string, mixed> $def
     * @param mixed $value
     */
    private static function integer(array $def, $value): int
    {
        if (!is_int($value)) {
            throw new InvalidValue('The field takes a whole number.');
        }
        $range = ($def['validation']['type'] ?? '') === 'range' ? $def['validation'] : [];
        $least = (int) ($range['min'] ?? -2147483648);
        $most = (int) ($range['max'] ?? 2147483647);
        if ($value < $least || $value > $most) {
            throw new InvalidValue("The field takes $least to $most.");
        }
        return $value;
    }

    /**
     * @param array<string, mixed> $def
     * @param mixed $value
     */
    private static function decimal(array $def, $value): string
    {
        if ((!is_int($value) && !is_float($value)) || !is_finite((float) $value)) {
            throw new InvalidValue('The field takes a number.');
        }
        [$digits, $scale] = self::size($def);
        $range = ($def['validation']['type'] ?? '') === 'range' ? $def['validation'] : [];
        $limit = 10 ** ($digits - $scale);
        $outside = abs((float) $value) >= $limit
            || (isset($range['min']) && $value < $range['min'])
            || (isset($range['max']) && $value > $range['max']);
        if ($outside) {
            throw new InvalidValue('The number is outside the field\'s range.');
        }
        return number_format((float) $value, $scale, '.', '');
    }

    /**
     * @param array<string, mixed> $def
     * @return int[] digits in all, digits after the point
     */
    private static function size(array $def): array
    {
        $parts = explode(',', (string) ($def['len'] ?? '26,6'));
        return [(int) $parts[0], (int) ($parts[1] ?? $def['precision'] ?? 6)];
    }

    /** @param mixed $value */
    private static function boolean($value): int
    {
        if (!is_bool($value)) {
            throw new InvalidValue('The field takes true or false.');
        }
        return $value ? 1 : 0;
    }

    /** @param mixed $value */
    private static function date($value): string
    {
        $text = self::text($value);
        if (!preg_match('/^([1-9]\d{3})-(\d{2})-(\d{2})$/D', $text, $part)) {
            throw new InvalidValue('A date is written like 2026-11-22.');
        }
        if (!checkdate((int) $part[2], (int) $part[3], (int) $part[1])) {
            throw new InvalidValue('The date does not exist.');
        }
        return $text;
    }

    /** @param string[]|null $options */
    private static function option(string $key, ?array $options): string
    {
        if ($key !== '' && $options !== null && !in_array($key, array_map('strval', $options), true)) {
            throw new InvalidValue('The value is not an option of the field.');
        }
        return $key;
    }

    /**
     * @param mixed $value
     * @param string[]|null $options
     */
    private static function options($value, ?array $options): string
    {
        $keys = [];
        foreach (self::container($value) as $key) {
            $keys[] = self::option(self::text($key), $options);
        }
        return $keys === [] ? '' : '^' . implode('^,^', $keys) . '^';
    }

    /**
     * @param array<string, mixed> $def
     * @param mixed $value
     */
    private static function fitting(array $def, $value): string
    {
        $text = trim(self::text($value));
        $long = in_array($def['dbType'] ?? $def['type'] ?? '', ['text', 'longtext', 'html'], true);
        if ($long && strlen($text) > self::TEXT_BYTES) {
            throw new InvalidValue('The text is longer than 65535 bytes.');
        }
        $most = (int) ($def['len'] ?? ($def['type'] === 'id' || ($def['dbType'] ?? '') === 'id' ? 36 : 255));
        if (!$long && mb_strlen($text, 'UTF-8') > $most) {
            throw new InvalidValue("The text is longer than $most characters.");
        }
        return $text;
    }

    /** @param mixed $value */
    private static function text($value): string
    {
        if (!is_string($value)) {
            throw new InvalidValue('The field takes text.');
        }
        if (strpos($value, "\0") !== false) {
            throw new InvalidValue('Text must not contain NUL.');
        }
        return $value;
    }
}
