<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;

/** A total order of rows: the keys asked for, then the id; and what comes after a given row of it. */
final class SortOrder
{
    /** @var array<int, array{sql: string, down: bool, numeric: bool}> */
    private $keys = [];

    public function add(string $sql, Column $column, bool $down): void
    {
        // A float equals no text of itself, so a cursor could not find its row again.
        $sql = $column->isFloat ? "CAST($sql AS DECIMAL(50, 10))" : $sql;
        $numeric = in_array($column->kind, [Column::INT, Column::NUMBER, Column::BOOL], true);
        $this->keys[] = ['sql' => $sql, 'down' => $down, 'numeric' => $numeric];
    }

    public function endWithId(string $alias): void
    {
        $last = end($this->keys);
        // The same direction lets the database walk one index backwards.
        $this->add("$alias.id", Column::id(), $last !== false && $last['down']);
    }

    /** @return string[] what to select so that the next page can be asked for */
    public function columns(): array
    {
        return array_column($this->keys, 'sql');
    }

    public function sql(): string
    {
        return implode(', ', array_map(static function (array $key): string {
            return $key['sql'] . ($key['down'] ? ' DESC' : ' ASC');
        }, $this->keys));
    }

    /** @param mixed[] $values */
    public function accepts(array $values): bool
    {
        if (count($values) !== count($this->keys)) {
            return false;
        }
        foreach (array_values($values) as $at => $value) {
            $number = is_string($value) && preg_match('/^-?\d{1,40}(\.\d{1,20})?$/D', $value);
            $text = is_string($value) && mb_check_encoding($value, 'UTF-8');
            if ($value !== null && (!$text || ($this->keys[$at]['numeric'] && !$number))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows behind one row. The database puts NULL first ascending and last descending.
     *
     * @param array<int, string|null> $values what `columns` gave for that row
     */
    public function after(Database $database, array $values): string
    {
        $condition = '';
        foreach (array_reverse($this->keys, true) as $at => $key) {
            $value = (string) $values[$at];
            $literal = $key['numeric'] ? $value : TextLiteral::of($database, $value);
            $same = $values[$at] === null ? "{$key['sql']} IS NULL" : "{$key['sql']} = $literal";
            $beyond = self::beyond($key, $values[$at], $literal);
            $here = $condition === '' ? '' : "($same AND $condition)";
            $parts = array_diff([$beyond, $here], ['']);
            $condition = '(' . implode(' OR ', $parts === [] ? ['0 = 1'] : $parts) . ')';
        }
        return $condition;
    }

    /** @param mixed[] $key */
    private static function beyond(array $key, ?string $value, string $literal): string
    {
        if ($value === null) {
            return $key['down'] ? '' : "{$key['sql']} IS NOT NULL";
        }
        return $key['down'] ? "{$key['sql']} < $literal OR {$key['sql']} IS NULL" : "{$key['sql']} > $literal";
    }
}
