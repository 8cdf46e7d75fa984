<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** One readable field of a module: where its value is in SQL, and which kind of value it is. */
final class Column
{
    public const INT = 'int';
    public const NUMBER = 'number';
    public const BOOL = 'bool';
    public const DATE = 'date';
    public const DATETIME = 'datetime';
    public const OPTIONS = 'options';
    public const JSON = 'json';
    public const TEXT = 'text';

    private const KINDS = [
        'int' => self::INT, 'uint' => self::INT, 'tinyint' => self::INT, 'short' => self::INT, 'long' => self::INT,
        'ulong' => self::INT, 'integer' => self::INT, 'decimal' => self::NUMBER, 'decimal2' => self::NUMBER,
        'float' => self::NUMBER, 'double' => self::NUMBER, 'currency' => self::NUMBER, 'bool' => self::BOOL,
        'date' => self::DATE, 'datetime' => self::DATETIME, 'datetimecombo' => self::DATETIME,
        'multienum' => self::OPTIONS,
    ];
    private const CLOSED = [
        'link', 'function', 'file', 'image', 'encrypt', 'password', 'parent', 'collection',
    ];
    private const LONG = ['text', 'mediumtext', 'longtext', 'blob', 'longblob', 'html', 'longhtml'];
    private const PERSON = ['first_name', 'last_name'];
    private const PERSON_SQL = "TRIM(CONCAT(IFNULL({t}.first_name, ''), ' ', IFNULL({t}.last_name, '')))";

    /** @var string */
    public $name;
    /** @var string one of the constants */
    public $kind;
    /** @var bool kept in the module's custom table, where SuiteCRM stores entities */
    public $isCustom;
    /** @var bool too long to sort by */
    public $isLong;
    /** @var bool compared inexactly by the database */
    public $isFloat;
    /** @var string SQL with {t} for the table's alias */
    private $sql;

    /** @param array<string, mixed> $def */
    private function __construct(string $name, array $def, string $sql, bool $isCustom)
    {
        $type = (string) ($def['type'] ?? 'varchar');
        $this->name = $name;
        $this->kind = !empty($def['scb_json']) ? self::JSON : self::KINDS[$type] ?? self::TEXT;
        $this->isCustom = $isCustom;
        $this->isLong = in_array($def['dbType'] ?? $type, self::LONG, true) || $this->kind === self::OPTIONS;
        $this->isFloat = in_array($def['dbType'] ?? $type, ['float', 'double'], true);
        $this->sql = $sql;
    }

    /**
     * @param array<string, array<string, mixed>> $defs the module's vardefs
     * @return self|null null when there is no such field, or none that may be read
     */
    public static function of(string $name, array $defs, string $module): ?self
    {
        $def = $defs[$name] ?? null;
        $hidden = !is_array($def) || !empty($def['sensitive']) || (isset($def['api-visible']) && !$def['api-visible']);
        return $hidden ? null : self::shown($name, $defs, $module);
    }

    /**
     * As `of`, also for a field that SuiteCRM keeps out of its API.
     *
     * @param mixed[] $defs
     */
    public static function shown(string $name, array $defs, string $module): ?self
    {
        $def = $defs[$name] ?? null;
        // A field name becomes SQL; one that is not a plain word is no column of ours.
        if (!is_array($def) || $name === 'deleted' || !preg_match('/^\w+$/D', $name)) {
            return null;
        }
        if ($name === 'email1' && isset($defs['email_addresses'])) {
            return new self($name, ['type' => 'varchar'], self::emailSql($module), false);
        }
        $source = $def['source'] ?? 'db';
        if ($source === 'non-db') {
            $person = ($def['db_concat_fields'] ?? null) === self::PERSON
                && isset($defs['first_name'], $defs['last_name']);
            return $person ? new self($name, ['type' => 'varchar'], self::PERSON_SQL, false) : null;
        }
        if (in_array($def['type'] ?? '', self::CLOSED, true)) {
            return null;
        }
        $isCustom = $source === 'custom_fields';
        return new self($name, $def, ($isCustom ? '{t}_c' : '{t}') . ".`$name`", $isCustom);
    }

    public static function id(): self
    {
        return new self('id', ['type' => 'id'], '{t}.id', false);
    }

    /** Any text that is no field of a module. */
    public static function text(): self
    {
        return new self('', ['type' => 'varchar'], '', false);
    }

    public function sql(string $alias): string
    {
        $sql = str_replace('{t}', $alias, $this->sql);
        return $this->kind === self::BOOL ? "IFNULL($sql, 0)" : $sql;
    }

    private static function emailSql(string $module): string
    {
        return '(SELECT ea.email_address FROM email_addr_bean_rel er'
            . ' INNER JOIN email_addresses ea ON ea.id = er.email_address_id AND ea.deleted = 0'
            . " WHERE er.bean_id = {t}.id AND er.bean_module = '$module' AND er.primary_address = 1 AND er.deleted = 0"
            . ' ORDER BY ea.id LIMIT 1)';
    }
}
