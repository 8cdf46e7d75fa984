<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\DatabaseError;

/** Remembers statements, answers from a script, and fails where it is told to. */
final class RecordingDatabase implements Database
{
    /** @var string[] */
    public $statements = [];
    /** @var array<string, array<int, array<string, string|null>>> part of a query → its rows */
    public $answers = [];
    /** @var array<string, int> part of a statement → rows it affects, otherwise one */
    public $affected = [];
    /** @var string[] parts of statements that fail, each once */
    public $failures = [];

    public function rows(string $sql): array
    {
        $this->statements[] = $sql;
        foreach ($this->answers as $part => $rows) {
            if (strpos($sql, $part) !== false) {
                return $rows;
            }
        }
        return [];
    }

    public function execute(string $sql): int
    {
        $this->statements[] = $sql;
        foreach ($this->failures as $key => $part) {
            if (strpos($sql, $part) !== false) {
                unset($this->failures[$key]);
                throw new DatabaseError('A database statement failed.');
            }
        }
        foreach ($this->affected as $part => $rows) {
            if (strpos($sql, $part) !== false) {
                return $rows;
            }
        }
        return 1;
    }

    public function literal($value): string
    {
        if ($value === null) {
            return 'NULL';
        }
        return is_int($value) ? (string) $value : "'" . addslashes((string) $value) . "'";
    }

    /** @return string[] statements that begin with a verb */
    public function all(string $verb): array
    {
        return array_values(array_filter($this->statements, static function (string $sql) use ($verb): bool {
            return strpos($sql, $verb) === 0;
        }));
    }
}
