<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Database;

use DBManagerFactory;

/** Speaks through SuiteCRM's own connection. */
final class SuiteDatabase implements Database
{
    /** @var \DBManager */
    private $db;

    public function __construct()
    {
        $this->db = DBManagerFactory::getInstance();
    }

    public function rows(string $sql): array
    {
        $result = $this->run($sql);
        $rows = [];
        // Encoding is off: callers get what is stored, not SuiteCRM's HTML form of it.
        while ($row = $this->db->fetchByAssoc($result, false)) {
            $rows[] = $row;
        }
        return $rows;
    }

    public function execute(string $sql): int
    {
        return (int) $this->db->getAffectedRowCount($this->run($sql));
    }

    /** @param mixed $value */
    public function literal($value): string
    {
        if ($value === null) {
            return 'NULL';
        }
        return is_int($value) ? (string) $value : $this->db->quoted((string) $value);
    }

    /** @return mixed SuiteCRM's result handle */
    private function run(string $sql)
    {
        $result = $this->db->query($sql, false);
        if ($result === false) {
            throw new DatabaseError('A database statement failed.');
        }
        return $result;
    }
}
