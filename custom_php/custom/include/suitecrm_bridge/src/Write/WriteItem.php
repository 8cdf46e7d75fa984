<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

/** One record's part of a write request; its values are still unchecked. */
final class WriteItem
{
    private const UUID = '/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/D';

    /** @var string */
    public $op;
    /** @var string */
    public $module;
    /** @var string */
    public $id;
    /** @var array<string, mixed> */
    public $fields;
    /** @var string|null the field an upsert finds its record by */
    public $by;
    /** @var string|null the state of the record that its writer saw; another one is not overwritten */
    public $ifVersion;

    /** @param mixed[] $fields */
    private function __construct(string $op, string $module, string $id, array $fields, ?string $by, ?string $ifVersion)
    {
        $this->op = $op;
        $this->module = $module;
        $this->id = $id;
        $this->fields = $fields;
        $this->by = $by;
        $this->ifVersion = $ifVersion;
    }

    /** The same values for a record that has this id. */
    public function forRecord(string $id): self
    {
        return new self('update', $this->module, $id, $this->fields, null, null);
    }

    /**
     * @param mixed $raw one decoded element of `items`
     * @throws ItemRefused
     */
    public static function from($raw): self
    {
        if (!is_array($raw)) {
            throw new ItemRefused('INVALID_VALUE', null, 'An item is an object with op, module, id and fields.');
        }
        foreach (['op', 'module', 'id'] as $part) {
            if (!is_string($raw[$part] ?? null) || $raw[$part] === '') {
                throw new ItemRefused('INVALID_VALUE', $part, "$part is missing.");
            }
        }
        if (!in_array($raw['op'], ['update', 'create', 'upsert', 'delete'], true)) {
            throw new ItemRefused('INVALID_VALUE', 'op', 'op is update, create, upsert or delete.');
        }
        if (in_array($raw['op'], ['create', 'upsert'], true) && !preg_match(self::UUID, $raw['id'])) {
            throw new ItemRefused('INVALID_VALUE', 'id', 'The id of a new record is a lower-case UUID.');
        }
        if ($raw['op'] === 'delete') {
            if (($raw['fields'] ?? []) !== []) {
                throw new ItemRefused('INVALID_VALUE', 'fields', 'A deletion takes no fields.');
            }
            $raw['fields'] = [];
        }
        if (!is_array($raw['fields'] ?? null) || ($raw['fields'] !== [] && isset($raw['fields'][0]))) {
            throw new ItemRefused('INVALID_VALUE', 'fields', 'fields is an object.');
        }
        $id = mb_substr($raw['id'], 0, 100, 'UTF-8');
        return new self($raw['op'], $raw['module'], $id, $raw['fields'], self::by($raw), self::ifVersion($raw));
    }

    /**
     * @param array<string, mixed> $raw
     * @throws ItemRefused
     */
    private static function ifVersion(array $raw): ?string
    {
        $version = $raw['if_version'] ?? null;
        $fits = in_array($raw['op'], ['update', 'delete'], true) && is_string($version) && $version !== '';
        if ($version !== null && !$fits) {
            throw new ItemRefused('INVALID_VALUE', 'if_version', 'if_version is the version of a record to update or delete.');
        }
        return $version;
    }

    /**
     * @param array<string, mixed> $raw
     * @throws ItemRefused
     */
    private static function by(array $raw): ?string
    {
        if ($raw['op'] !== 'upsert') {
            return null;
        }
        $by = $raw['by'] ?? null;
        if (!is_string($by) || !isset($raw['fields'][$by]) || $raw['fields'][$by] === '') {
            throw new ItemRefused('INVALID_VALUE', 'by', 'by names a field that has a value in fields.');
        }
        return $by;
    }
}
