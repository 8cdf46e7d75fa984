<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

/** Compares wanted values with what a record already stores. */
final class StoredRecord
{
    /**
     * @param array<string, int|string|null> $wanted
     * @param array<string, string|null> $stored
     * @return array<string, int|string|null> those that differ
     */
    public static function differences(array $wanted, array $stored): array
    {
        $different = [];
        foreach ($wanted as $name => $value) {
            if (!self::same($value, $stored[$name] ?? null)) {
                $different[$name] = $value;
            }
        }
        return $different;
    }

    /**
     * @param mixed $wanted
     * @param mixed $stored
     */
    private static function same($wanted, $stored): bool
    {
        $left = self::plain($wanted);
        $right = self::plain($stored);
        if ($left === $right) {
            return true;
        }
        // 0.5 and 0.5000 are one number; 01 and 1 may be two texts, so only decimals are compared as numbers.
        $decimal = '/^-?\d+\.\d+$/';
        return (is_int($wanted) || preg_match($decimal, $left)) && preg_match('/^-?\d+(\.\d+)?$/', $right)
            && $left !== '' && abs((float) $left - (float) $right) < 1e-9;
    }

    /** @param mixed $value */
    private static function plain($value): string
    {
        return trim(str_replace("\r\n", "\n", (string) $value));
    }
}
