<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;

/** Fetches what is on the other side of a link for many records at once: one query, however many. */
final class RelatedRows
{
    /** @var Database */
    private $database;
    /** @var Reach */
    private $reach;

    public function __construct(Database $database, Reach $reach)
    {
        $this->database = $database;
        $this->reach = $reach;
    }

    /**
     * @param string[] $nearKeys
     * @param array<string, Column> $columns
     * @return array<string, array{id: string, fields: array<string, mixed>}> the one record by lower-case near key
     */
    public function one(Link $link, array $nearKeys, array $columns): array
    {
        if ($nearKeys === []) {
            return [];
        }
        $select = self::select($link, $columns);
        $where = implode(' AND ', $this->reach->visible($link, 'f'));
        $keys = implode(', ', array_map([$this->database, 'literal'], $nearKeys));
        $found = [];
        $rows = $this->database->rows(
            "SELECT $select FROM " . $link->from('f', $select) . ' WHERE ' . $link->farKey('f') . " IN ($keys)"
            . " AND $where ORDER BY f.id"
        );
        foreach ($rows as $row) {
            $found += [strtolower((string) $row['near']) => self::record($row, $columns)];
        }
        return $found;
    }

    /**
     * @param string[] $nearKeys
     * @return array<string, array<int, array{id: string, fields: array<string, mixed>}>> one more than the limit if
     *         there are more
     */
    public function many(Inclusion $inclusion, array $nearKeys): array
    {
        if ($nearKeys === []) {
            return [];
        }
        $link = $inclusion->link;
        $columns = $inclusion->selection->own;
        $select = self::select($link, $columns);
        $order = $inclusion->order->sql();
        $from = $link->from('f', $select, $order);
        $where = implode(' AND ', $this->reach->visible($link, 'f'));
        $limit = $inclusion->limit + 1;
        $parts = array_map(function (string $key) use ($link, $select, $from, $where, $order, $limit): string {
            return "(SELECT $select FROM $from WHERE " . $link->farKey('f') . ' = ' . $this->database->literal($key)
                . " AND $where ORDER BY $order LIMIT $limit)";
        }, $nearKeys);
        $found = [];
        foreach ($this->database->rows(implode(' UNION ALL ', $parts)) as $row) {
            $found[strtolower((string) $row['near'])][] = self::record($row, $columns);
        }
        return $found;
    }

    /** @param array<string, Column> $columns */
    private static function select(Link $link, array $columns): string
    {
        $parts = [$link->farKey('f') . ' AS near', 'f.id AS id'];
        foreach (array_values($columns) as $index => $column) {
            $parts[] = $column->sql('f') . " AS c$index";
        }
        return implode(', ', $parts);
    }

    /**
     * @param mixed[] $row
     * @param mixed[] $columns
     * @return array{id: string, fields: array<string, mixed>}
     */
    private static function record(array $row, array $columns): array
    {
        $fields = [];
        foreach (array_values($columns) as $index => $column) {
            $fields[$column->name] = WireValue::of($column, $row["c$index"]);
        }
        return ['id' => (string) $row['id'], 'fields' => $fields];
    }
}
