<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SugarBean;

/** A module that can be read: its table, its columns, and an empty record that knows its access rights. */
final class ReadableModule
{
    /** @var string */
    public $name;
    /** @var SugarBean */
    public $seed;
    /** @var string */
    public $table;
    /** @var string[]|null the only fields that may be read; null for all */
    private $only;
    /** @var array<string, Column|null> */
    private $columns = [];

    /** @param string[]|null $only */
    public function __construct(string $name, SugarBean $seed, ?array $only = null)
    {
        $this->name = $name;
        $this->seed = $seed;
        $this->table = $seed->getTableName();
        $this->only = $only;
    }

    /** Everybody may read these few fields, as SuiteCRM shows them beside any record. */
    public function isDirectory(): bool
    {
        return $this->only !== null;
    }

    public function column(string $name): ?Column
    {
        if ($this->only !== null && !in_array($name, $this->only, true)) {
            return null;
        }
        if (!array_key_exists($name, $this->columns)) {
            $defs = (array) $this->seed->field_defs;
            // What everybody may read was chosen by name, though SuiteCRM calls a user's name sensitive.
            $this->columns[$name] = $this->only === null
                ? Column::of($name, $defs, $this->name) : Column::shown($name, $defs, $this->name);
        }
        return $this->columns[$name];
    }

    /** @return string[] what is read when nothing was asked for */
    public function defaultFields(): array
    {
        if ($this->only !== null) {
            return $this->only;
        }
        $names = [];
        foreach (array_keys((array) $this->seed->field_defs) as $name) {
            if ($name !== 'id' && $this->column((string) $name) !== null) {
                $names[] = (string) $name;
            }
        }
        return $names;
    }

    /** The table under an alias, with its custom table when one of the texts mentions it. */
    public function from(string $alias, string ...$texts): string
    {
        return "{$this->table} $alias" . $this->customJoin($alias, ...$texts);
    }

    public function customJoin(string $alias, string ...$texts): string
    {
        $mentioned = strpos(implode(' ', $texts), "{$alias}_c.`") !== false;
        return $mentioned ? " LEFT JOIN {$this->table}_cstm {$alias}_c ON {$alias}_c.id_c = $alias.id" : '';
    }
}
