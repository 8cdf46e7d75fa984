<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Field\FieldValue;
use SuiteCrmBridge\Field\InvalidValue;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Schema\FieldDescription;

/** Checks an item's fields against the module and turns them into stored values. */
final class FieldValues
{
    /** What SuiteCRM keeps for itself, or what would make a save something else than a save. */
    private const CLOSED = [
        'id', 'deleted', 'date_entered', 'date_modified', 'modified_user_id', 'created_by', 'user_hash',
    ];
    private const LISTED_TYPES = ['enum', 'dynamicenum', 'radioenum', 'multienum', 'parent_type'];
    private const CLOSED_TYPES = ['link', 'function', 'file', 'image', 'encrypt', 'password', 'readonly'];

    /**
     * @return array<string, int|string|null> the values without a fault
     */
    public static function owned(Modules $modules, WriteItem $item, Faults $faults): array
    {
        $defs = (array) $modules->seed($item->module)->field_defs;
        $owned = OwnedFields::in($defs);
        $stored = [];
        foreach ($item->fields as $name => $value) {
            if (in_array((string) $name, $owned, true)) {
                $stored += self::checked($modules, $defs[$name], (string) $name, $value, $faults);
            } else {
                $faults->add('FIELD_NOT_OWNED', (string) $name, "The bridge does not own $name.");
            }
        }
        return $stored;
    }

    /**
     * @return array<string, int|string|null> the values without a fault
     */
    public static function any(Modules $modules, WriteItem $item, Faults $faults): array
    {
        $defs = (array) $modules->seed($item->module)->field_defs;
        $stored = [];
        foreach ($item->fields as $name => $value) {
            if (self::isWritable((string) $name, $defs[$name] ?? null, $defs)) {
                $stored += self::checked($modules, $defs[$name], (string) $name, $value, $faults);
            } else {
                $faults->add('UNKNOWN_FIELD', (string) $name, "$item->module has no writable field $name.");
            }
        }
        return $stored;
    }

    /**
     * @param array<string, mixed>|null $def null for a field that does not exist
     * @param array<string, array<string, mixed>> $defs all fields of the module
     */
    public static function isWritable(string $name, ?array $def, array $defs): bool
    {
        if ($def === null || in_array($name, self::CLOSED, true)) {
            return false;
        }
        if ($name === 'email1' || FieldDescription::isJoinedId($name, $def, $defs)) {
            return true;
        }
        return ($def['source'] ?? 'db') !== 'non-db'
            && !in_array($def['type'] ?? '', self::CLOSED_TYPES, true)
            && empty($def['auto_increment']);
    }

    /**
     * @param array<string, mixed> $def
     * @param mixed $value
     * @return array<string, int|string|null> the stored value under its name; nothing when it has a fault
     */
    private static function checked(Modules $modules, array $def, string $name, $value, Faults $faults): array
    {
        $listed = in_array($def['type'] ?? '', self::LISTED_TYPES, true);
        try {
            $stored = FieldValue::toStorage($def, $value, $listed ? $modules->options($def) : null);
            if ($name === 'email1') {
                self::mustBeAddress((string) $stored);
            }
            return [$name => $stored];
        } catch (InvalidValue $invalid) {
            $faults->add('INVALID_VALUE', $name, $invalid->getMessage());
            return [];
        }
    }

    /** @throws InvalidValue SuiteCRM would drop it without a word */
    private static function mustBeAddress(string $text): void
    {
        if ($text !== '' && filter_var($text, FILTER_VALIDATE_EMAIL, FILTER_FLAG_EMAIL_UNICODE) === false) {
            throw new InvalidValue('The field takes an e-mail address.');
        }
    }
}
