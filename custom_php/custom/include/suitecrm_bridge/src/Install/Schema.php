<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use BeanFactory;
use DBManagerFactory;
use RuntimeException;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Package;
use VardefManager;

/** The package's columns, indices and outbox table. */
final class Schema
{
    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public function create(): void
    {
        $this->database->execute(
            'CREATE TABLE IF NOT EXISTS ' . Outbox::TABLE . ' ('
            . 'sequence BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, module VARCHAR(100) NOT NULL, '
            . 'record_id VARCHAR(36) NOT NULL, event VARCHAR(20) NOT NULL, changed TEXT NULL, '
            . 'by_user VARCHAR(36) NULL, created_at DATETIME NOT NULL) ENGINE=InnoDB'
        );
        foreach (Package::EXTENDED_MODULES as $module) {
            $this->createColumns($module);
        }
    }

    public function drop(): void
    {
        foreach (Package::EXTENDED_MODULES as $module) {
            [$table, $fields, $indices] = $this->definition($module);
            $parts = [];
            foreach (array_intersect(array_keys($indices), array_keys($this->existingIndices($table))) as $index) {
                $parts[] = "DROP INDEX $index";
            }
            foreach (array_intersect(array_keys($fields), $this->existingColumns($table)) as $column) {
                $parts[] = "DROP COLUMN $column";
            }
            if ($parts !== []) {
                // A column dropped in an instant still counts in the row's size, and after some installations no
                // ALTER would fit any more; the rebuild really frees it.
                $this->database->execute("ALTER TABLE $table " . implode(', ', $parts) . ', FORCE');
            }
        }
        $this->database->execute('DROP TABLE IF EXISTS ' . Outbox::TABLE);
    }

    private function createColumns(string $module): void
    {
        [$table, $fields, $indices] = $this->definition($module);
        if ($fields === []) {
            throw new RuntimeException("SuiteCRM does not see the package's $module fields; repair it and try again.");
        }
        $manager = DBManagerFactory::getInstance();
        $missing = array_diff_key($fields, array_flip($this->existingColumns($table)));
        if ($missing !== []) {
            // One ALTER for all columns: each one may copy a large table.
            $this->database->execute($manager->addColumnSQL($table, array_values($missing)));
        }
        $manager->repairTableParams($table, $fields, $indices, true);
        $absent = array_diff(array_keys($fields), $this->existingColumns($table));
        if ($absent !== []) {
            throw new RuntimeException("Columns missing in $table: " . implode(', ', $absent));
        }
    }

    /** @return array{0: string, 1: array<string, array<mixed>>, 2: array<string, array<mixed>>} table, our fields, our indices */
    private function definition(string $module): array
    {
        $object = BeanFactory::getObjectName($module);
        VardefManager::loadVardef($module, $object, true);
        $dictionary = $GLOBALS['dictionary'][$object];
        $columns = OwnedFields::columnsIn($dictionary['fields']);
        $fields = array_intersect_key($dictionary['fields'], array_flip($columns));
        $indices = [];
        foreach ($dictionary['indices'] ?? [] as $index) {
            if (strpos($index['name'] ?? '', 'idx_scb_') === 0) {
                $indices[$index['name']] = $index;
            }
        }
        return [$dictionary['table'], $fields, $indices];
    }

    /** @return string[] */
    private function existingColumns(string $table): array
    {
        return array_column($this->database->rows("SHOW COLUMNS FROM $table"), 'Field');
    }

    /** @return array<string, bool> */
    private function existingIndices(string $table): array
    {
        return array_fill_keys(array_column($this->database->rows("SHOW INDEX FROM $table"), 'Key_name'), true);
    }
}
