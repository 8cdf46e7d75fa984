<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Dashlet;

use BeanFactory;
use SuiteCrmBridge\Database\Database;

/** Records of a module that the person who looks may list, as SuiteCRM's own list view decides it. */
final class VisibleRecords
{
    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * @param string[] $columns of the module's own table
     * @param string $where SQL without values from outside
     * @return array<int, array<string, string|null>>|null null when the module or a column is not there for this person
     */
    public function rows(string $module, array $columns, string $where, string $order, int $limit): ?array
    {
        $scope = $this->scope($module, $columns);
        return $scope === null ? null : $this->database->rows(
            "SELECT id, " . implode(', ', $columns) . " FROM $scope AND ($where) ORDER BY $order, id LIMIT $limit"
        );
    }

    /** @return array<string, int>|null value of a column → how many records hold it */
    public function counts(string $module, string $column): ?array
    {
        $scope = $this->scope($module, [$column]);
        if ($scope === null) {
            return null;
        }
        $counts = [];
        foreach ($this->database->rows("SELECT $column AS value, COUNT(*) AS number FROM $scope GROUP BY $column") as $row) {
            $counts[(string) $row['value']] = (int) $row['number'];
        }
        return $counts;
    }

    /** @return int|null how many records a condition holds for */
    public function count(string $module, string $column, string $where): ?int
    {
        $scope = $this->scope($module, [$column]);
        $rows = $scope === null ? [] : $this->database->rows("SELECT COUNT(*) AS number FROM $scope AND ($where)");
        return $scope === null ? null : (int) ($rows[0]['number'] ?? 0);
    }

    /**
     * The FROM and WHERE of what may be seen.
     *
     * @param string[] $columns
     */
    private function scope(string $module, array $columns): ?string
    {
        $bean = BeanFactory::newBean($module);
        if (!$bean || !$bean->ACLAccess('ListView')) {
            return null;
        }
        $table = $bean->getTableName();
        // The definitions may be ahead of the table while a package is being installed.
        $present = array_column($this->database->rows("SHOW COLUMNS FROM $table"), 'Field');
        if (array_diff($columns, $present) !== []) {
            return null;
        }
        $access = trim((string) $bean->buildAccessWhere('list'));
        return "$table WHERE $table.deleted = 0" . ($access === '' ? '' : " AND ($access)");
    }
}
