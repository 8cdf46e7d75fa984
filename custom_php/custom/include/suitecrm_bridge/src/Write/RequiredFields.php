<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Schema\FieldDescription;

/** SuiteCRM marks fields as required and then saves without them; this holds writers to the mark. */
final class RequiredFields
{
    /**
     * @param array<string, array<string, mixed>> $defs
     * @param array<string, int|string|null> $values
     */
    public static function ofNew(array $defs, array $values, Faults $faults): void
    {
        foreach ($defs as $name => $def) {
            $needed = self::isRequired((string) $name, $def, $defs) && FieldDescription::default($def) === null;
            if ($needed && self::isEmpty($values[$name] ?? null) && !$faults->has((string) $name)) {
                $faults->add('REQUIRED', (string) $name, 'The field is required.');
            }
        }
    }

    /**
     * @param array<string, array<string, mixed>> $defs
     * @param array<string, int|string|null> $values only those that change
     */
    public static function ofKnown(array $defs, array $values, Faults $faults): void
    {
        foreach ($values as $name => $value) {
            if (self::isEmpty($value) && self::isRequired((string) $name, $defs[$name], $defs)) {
                $faults->add('REQUIRED', (string) $name, 'The field is required.');
            }
        }
    }

    /**
     * @param array<string, mixed> $def
     * @param array<string, array<string, mixed>> $defs
     */
    private static function isRequired(string $name, array $def, array $defs): bool
    {
        return FieldDescription::isRequired($def) && FieldValues::isWritable($name, $def, $defs)
            && ($def['source'] ?? 'db') !== 'non-db';
    }

    /** @param mixed $value */
    private static function isEmpty($value): bool
    {
        return $value === null || $value === '';
    }
}
