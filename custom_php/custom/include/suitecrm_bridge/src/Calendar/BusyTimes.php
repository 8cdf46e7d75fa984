<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Calendar;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Read\Access;
use SuiteCrmBridge\Read\ReadableModules;
use SuiteCrmBridge\Text\PlainText;

/** When a user has meetings and calls; what they are about only for whoever may view them. */
final class BusyTimes
{
    private const MOST = 2000;
    /** Module → its table, the table of invited users, and that table's column. */
    private const SOURCES = [
        'Meetings' => ['meetings', 'meetings_users', 'meeting_id'],
        'Calls' => ['calls', 'calls_users', 'call_id'],
    ];

    /** @var Database */
    private $database;
    /** @var ReadableModules */
    private $modules;
    /** @var Access */
    private $access;

    public function __construct(Database $database, ReadableModules $modules, Access $access)
    {
        $this->database = $database;
        $this->modules = $modules;
        $this->access = $access;
    }

    /**
     * @param string $from UTC, as the database writes it
     * @param string $to the first second that does not count
     * @return array<int, array<string, string|null>>
     */
    public function of(string $userId, string $from, string $to): array
    {
        $busy = [];
        foreach (array_keys(self::SOURCES) as $module) {
            $rows = $this->rows($module, $userId, $from, $to, self::MOST);
            $visible = $this->visible($module, $rows);
            foreach ($rows as $row) {
                $busy[] = self::onWire($module, $row, isset($visible[$row['id']]));
            }
        }
        usort($busy, static function (array $left, array $right): int {
            return [$left['from'], $left['to']] <=> [$right['from'], $right['to']];
        });
        return array_slice($busy, 0, self::MOST);
    }

    public function hasAny(string $userId, string $from, string $to): bool
    {
        foreach (array_keys(self::SOURCES) as $module) {
            if ($this->rows($module, $userId, $from, $to, 1) !== []) {
                return true;
            }
        }
        return false;
    }

    /** @return array<int, array<string, string|null>> */
    private function rows(string $module, string $userId, string $from, string $to, int $most): array
    {
        [$table, $invited, $key] = self::SOURCES[$module];
        [$user, $start, $end] = array_map([$this->database, 'literal'], [$userId, $from, $to]);
        $invitation = "SELECT 1 FROM $invited i WHERE i.$key = t.id AND i.user_id = $user AND i.deleted = 0 AND i.accept_status";
        return $this->database->rows(
            'SELECT t.id, t.name, t.status, t.date_start, t.date_end, t.assigned_user_id, t.created_by'
            . " FROM $table t WHERE t.deleted = 0 AND (t.status IS NULL OR t.status <> 'Not Held')"
            . " AND t.date_start < $end AND t.date_end > $start AND t.date_end > t.date_start"
            . " AND (t.assigned_user_id = $user OR EXISTS ($invitation IS NOT NULL))"
            . " AND NOT EXISTS ($invitation = 'decline') ORDER BY t.date_start, t.id LIMIT $most"
        );
    }

    /**
     * @param array<int, array<string, string|null>> $rows
     * @return array<string, int> ids of the rows whose content may be told
     */
    private function visible(string $module, array $rows): array
    {
        $readable = $this->modules->named($module);
        if ($rows === [] || $readable === null || !$this->access->isOpen($readable, 'view')) {
            return [];
        }
        return array_flip(array_keys(array_filter($this->access->verbs($readable, $rows), static function (array $verbs): bool {
            return $verbs['view'];
        })));
    }

    /**
     * @param array<string, string|null> $row
     * @return array<string, string|null>
     */
    private static function onWire(string $module, array $row, bool $told): array
    {
        return [
            'from' => UtcTime::toWire($row['date_start']),
            'to' => UtcTime::toWire($row['date_end']),
            'module' => $module,
            'id' => $told ? $row['id'] : null,
            'title' => $told ? PlainText::of((string) $row['name']) : null,
            'status' => $told ? $row['status'] : null,
        ];
    }
}
