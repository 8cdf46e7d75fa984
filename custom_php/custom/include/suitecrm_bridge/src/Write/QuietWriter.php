<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\DatabaseError;

/** Writes the bridge's own columns and nothing else: no hooks, no workflow, no modification date. */
final class QuietWriter implements Writer
{
    /** @var Database */
    private $database;
    /** @var Modules */
    private $modules;

    public function __construct(Database $database, Modules $modules)
    {
        $this->database = $database;
        $this->modules = $modules;
    }

    public function write(array $rawItems): array
    {
        $results = [];
        $wanted = [];
        foreach ($rawItems as $index => $raw) {
            $id = is_array($raw) && is_string($raw['id'] ?? null) ? $raw['id'] : null;
            try {
                [$item, $values] = $this->check($raw);
                $wanted[$item->module][$item->id][$index] = $values;
            } catch (ItemRefused $refusal) {
                $results[$index] = ItemResult::refused($id, $refusal);
            }
        }
        foreach ($wanted as $module => $records) {
            $results += $this->writeModule((string) $module, $records);
        }
        ksort($results);
        return $results;
    }

    /**
     * @param array<string, int|string|null> $values
     * @throws DatabaseError
     */
    public function writeOne(string $module, string $id, array $values): void
    {
        $table = $this->modules->seed($module)->getTableName();
        foreach ((new BulkUpdate($this->database))->statements($table, [$id => $values]) as $statement) {
            $this->database->execute($statement);
        }
    }

    /**
     * @param mixed $raw
     * @return array{0: WriteItem, 1: array<string, int|string|null>}
     * @throws ItemRefused
     */
    private function check($raw): array
    {
        $item = WriteItem::from($raw);
        if ($item->op !== 'update') {
            throw new ItemRefused('INVALID_VALUE', 'op', 'A quiet write only updates.');
        }
        $faults = new Faults();
        $values = FieldValues::owned($this->modules, $item, $faults);
        $faults->mustBeNone();
        return [$item, $values];
    }

    /**
     * @param array<string, array<int, array<string, int|string|null>>> $records id → index → values
     * @return array<int, ItemResult>
     */
    private function writeModule(string $module, array $records): array
    {
        $table = $this->modules->seed($module)->getTableName();
        $present = $this->present($table, array_map('strval', array_keys($records)));
        $rows = [];
        foreach ($records as $id => $parts) {
            // Several items for one record are one row; the later item wins field by field.
            $row = array_merge(...array_values($parts));
            if ($row !== [] && isset($present[$id])) {
                $rows[$id] = $row;
            }
        }
        $failed = $rows === [] ? [] : $this->store($table, $rows);
        $results = [];
        foreach ($records as $id => $parts) {
            foreach ($parts as $index => $values) {
                $results[$index] = $this->result($module, (string) $id, isset($present[$id]), $values, $failed);
            }
        }
        return $results;
    }

    /**
     * @param mixed[] $values
     * @param array<string, true> $failed
     */
    private function result(string $module, string $id, bool $present, array $values, array $failed): ItemResult
    {
        if (!$present) {
            return ItemResult::refused($id, new ItemRefused('NOT_FOUND', null, "$module $id does not exist."));
        }
        if (isset($failed[$id])) {
            return ItemResult::refused($id, new ItemRefused('SAVE_FAILED', null, "$module $id could not be stored."));
        }
        return ItemResult::of($values === [] ? 'unchanged' : 'written', $id);
    }

    /**
     * @param string[] $ids
     * @return array<string, true>
     */
    private function present(string $table, array $ids): array
    {
        $list = implode(', ', array_map([$this->database, 'literal'], $ids));
        $rows = $this->database->rows("SELECT id FROM $table WHERE deleted = 0 AND id IN ($list)");
        return array_fill_keys(array_column($rows, 'id'), true);
    }

    /**
     * @param array<string, array<string, int|string|null>> $rows
     * @return array<string, true> ids that could not be stored
     */
    private function store(string $table, array $rows): array
    {
        // Everyone locks rows in the same order, so that two bulk writes wait for each other instead of deadlocking.
        ksort($rows, SORT_STRING);
        $bulk = new BulkUpdate($this->database);
        try {
            $this->database->execute('START TRANSACTION');
            foreach ($bulk->statements($table, $rows) as $statement) {
                $this->database->execute($statement);
            }
            $this->database->execute('COMMIT');
            return [];
        } catch (DatabaseError $error) {
            $this->database->execute('ROLLBACK');
        }
        // A deadlock or one bad row must not cost the others: the second try goes record by record.
        $failed = [];
        foreach ($rows as $id => $values) {
            try {
                $this->database->execute($bulk->statements($table, [$id => $values])[0]);
            } catch (DatabaseError $error) {
                $failed[(string) $id] = true;
            }
        }
        return $failed;
    }
}
