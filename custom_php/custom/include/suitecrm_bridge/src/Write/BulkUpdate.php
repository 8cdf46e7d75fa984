<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Database\Database;

/** Many rows of one table in few UPDATE statements, one per set of columns and chunk. */
final class BulkUpdate
{
    /** CASE is searched from the top for every row, so short lists are faster than one long one. */
    private const CHUNK = 50;

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * @param array<string, array<string, int|string|null>> $rows record id → column → stored value
     * @return string[] SQL, ready to run
     */
    public function statements(string $table, array $rows): array
    {
        $groups = [];
        foreach ($rows as $id => $values) {
            ksort($values);
            // Array keys that look like numbers come back as integers; ids are text.
            $groups[implode(',', array_keys($values))][] = [(string) $id, $values];
        }
        $statements = [];
        foreach ($groups as $group) {
            foreach (array_chunk($group, self::CHUNK) as $chunk) {
                $statements[] = $this->statement($table, $chunk);
            }
        }
        return $statements;
    }

    /** @param array<int, array{0: string, 1: array<string, int|string|null>}> $chunk */
    private function statement(string $table, array $chunk): string
    {
        $ids = [];
        foreach ($chunk as $row) {
            $ids[] = $this->database->literal($row[0]);
        }
        $sets = [];
        foreach (array_keys($chunk[0][1]) as $column) {
            $sets[] = "$column = " . $this->choice($ids, array_column(array_column($chunk, 1), $column));
        }
        return "UPDATE $table SET " . implode(', ', $sets) . ' WHERE deleted = 0 AND id IN (' . implode(', ', $ids) . ')';
    }

    /**
     * @param string[] $ids as SQL literals
     * @param array<int, int|string|null> $values
     */
    private function choice(array $ids, array $values): string
    {
        $literals = array_map([$this->database, 'literal'], $values);
        if (count(array_unique($literals)) === 1) {
            return $literals[0];
        }
        $cases = '';
        foreach ($ids as $position => $id) {
            $cases .= " WHEN $id THEN $literals[$position]";
        }
        return "CASE id$cases END";
    }
}
