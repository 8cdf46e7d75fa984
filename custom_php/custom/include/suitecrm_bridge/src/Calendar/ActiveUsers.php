<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Calendar;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Text\PlainText;

/** The people whose calendars there are: users who can log in. */
final class ActiveUsers
{
    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * @param string[] $ids
     * @return array<string, string> id → name, of those that are active
     */
    public function names(array $ids): array
    {
        $list = implode(', ', array_map([$this->database, 'literal'], $ids));
        $names = [];
        $rows = $this->database->rows(
            "SELECT id, user_name, first_name, last_name FROM users WHERE deleted = 0 AND status = 'Active' AND id IN ($list)"
        );
        foreach ($rows as $row) {
            $name = trim(PlainText::of($row['first_name'] . ' ' . $row['last_name']));
            $names[(string) $row['id']] = $name !== '' ? $name : PlainText::of((string) $row['user_name']);
        }
        return $names;
    }
}
