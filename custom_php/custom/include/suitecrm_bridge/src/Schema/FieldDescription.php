<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Schema;

/** What a vardef says about a field, in the words of the wire. */
final class FieldDescription
{
    private const TYPES = [
        'bool' => 'boolean', 'date' => 'date', 'datetime' => 'datetime', 'datetimecombo' => 'datetime',
        'enum' => 'enum', 'dynamicenum' => 'enum', 'radioenum' => 'enum', 'multienum' => 'multienum',
        'int' => 'integer', 'uint' => 'integer', 'tinyint' => 'integer', 'short' => 'integer',
        'long' => 'integer', 'ulong' => 'integer',
        'decimal' => 'number', 'decimal2' => 'number', 'float' => 'number', 'double' => 'number', 'currency' => 'number',
        'text' => 'text', 'longtext' => 'text', 'html' => 'text', 'longhtml' => 'text', 'wysiwyg' => 'text',
    ];
    private const HIDDEN_TYPES = ['link', 'function', 'file', 'image', 'encrypt', 'password'];

    /**
     * @param array<string, mixed> $def
     * @param array<string, array<string, mixed>> $defs all fields of the module
     */
    public static function isShown(string $name, array $def, array $defs): bool
    {
        $hidden = self::says($def['sensitive'] ?? false) || !self::says($def['api-visible'] ?? true);
        if ($hidden || in_array($def['type'] ?? '', self::HIDDEN_TYPES, true)) {
            return false;
        }
        return ($def['source'] ?? 'db') !== 'non-db'
            || in_array($name, ['email1', 'name', 'full_name'], true)
            || self::isJoinedId($name, $def, $defs);
    }

    /**
     * The id of a related record that SuiteCRM keeps in a join table and shows like a column (`account_id` of contacts).
     *
     * @param array<string, mixed> $def
     * @param array<string, array<string, mixed>> $defs all fields of the module
     */
    public static function isJoinedId(string $name, array $def, array $defs): bool
    {
        if (($def['source'] ?? 'db') !== 'non-db') {
            return false;
        }
        return ($def['type'] ?? '') === 'id' ? self::isBehindName($name, $defs) : ($def['type'] ?? '') === 'relate'
            && ($def['id_name'] ?? '') === $name && ($def['dbType'] ?? '') === 'id' && !empty($def['module']);
    }

    /**
     * Whether a field with the name of the one related record goes with it (`account_name` of opportunities). Of several,
     * as those who are invited to a call, no id stands for all.
     *
     * @param array<string, array<string, mixed>> $defs
     */
    private static function isBehindName(string $name, array $defs): bool
    {
        foreach ($defs as $other) {
            $link = $defs[(string) ($other['link'] ?? '')] ?? [];
            $names = ($other['type'] ?? '') === 'relate' && ($other['id_name'] ?? '') === $name && !empty($other['module']);
            if ($names && ($link['link_type'] ?? '') === 'one') {
                return true;
            }
        }
        return false;
    }

    /** @param array<string, mixed> $def */
    public static function type(array $def): string
    {
        if (!empty($def['scb_json'])) {
            return 'json';
        }
        $type = (string) ($def['type'] ?? 'varchar');
        if ($type === 'id' || ($def['dbType'] ?? '') === 'id') {
            return 'id';
        }
        return self::TYPES[$type] ?? self::TYPES[$def['dbType'] ?? ''] ?? 'string';
    }

    /** @param array<string, mixed> $def */
    public static function length(array $def): ?int
    {
        switch (self::type($def)) {
            case 'id':
                return (int) ($def['len'] ?? 36);
            case 'string':
            case 'enum':
                return (int) ($def['len'] ?? 255);
            default:
                return null;
        }
    }

    /** @param array<string, mixed> $def */
    public static function isRequired(array $def): bool
    {
        // A checkbox nobody ticks is false, which is a value.
        return self::type($def) !== 'boolean' && self::says($def['required'] ?? false);
    }

    /**
     * @param array<string, mixed> $def
     * @return bool|int|float|string|null in the type of the field
     */
    public static function default(array $def)
    {
        $default = $def['default'] ?? null;
        if (!is_scalar($default) || $default === '') {
            return null;
        }
        switch (self::type($def)) {
            case 'boolean':
                return self::says($default);
            case 'integer':
                return is_numeric($default) ? (int) $default : null;
            case 'number':
                return is_numeric($default) ? (float) $default : null;
            case 'string':
            case 'text':
            case 'enum':
            case 'id':
                return (string) $default;
            default:
                return null;
        }
    }

    /**
     * The module whose records an id field names.
     *
     * @param array<string, array<string, mixed>> $defs all fields of the module
     */
    public static function relatedModule(string $name, array $defs): ?string
    {
        $def = $defs[$name] ?? [];
        if (self::type($def) !== 'id' || $name === 'id') {
            return null;
        }
        if (($def['type'] ?? '') === 'relate' && !empty($def['module'])) {
            return (string) $def['module'];
        }
        if (($def['type'] ?? '') === 'assigned_user_name' || ($def['table'] ?? '') === 'users') {
            return 'Users';
        }
        foreach ($defs as $other) {
            if (($other['type'] ?? '') === 'relate' && ($other['id_name'] ?? '') === $name && !empty($other['module'])) {
                return (string) $other['module'];
            }
        }
        return null;
    }

    /**
     * Vardefs write truth in many ways.
     *
     * @param mixed $value
     */
    private static function says($value): bool
    {
        return !in_array(is_string($value) ? strtolower($value) : $value, [false, null, 0, '', '0', 'false', 'off', 'no'], true);
    }
}
