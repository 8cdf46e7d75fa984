<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Feed;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Field\UtcTime;

/** The table of news that the bridge has not acknowledged yet. */
final class Outbox
{
    public const TABLE = 'scb_outbox';

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * @param string $event created, updated or deleted
     * @param string[] $changed
     */
    public function add(string $module, string $recordId, string $event, array $changed, ?string $userId): void
    {
        $this->insert([$module, $recordId, $event, json_encode(array_values($changed)), $userId, UtcTime::now()]);
    }

    /**
     * @param string $event linked or unlinked
     * @param array{link: string, module: string, id: string} $other the link's name and the record on its other side
     */
    public function addLink(string $module, string $recordId, string $event, array $other, ?string $userId): void
    {
        // The column of changed fields, which such an event has none of, carries the other side.
        $this->insert([$module, $recordId, $event, json_encode($other), $userId, UtcTime::now()]);
    }

    /** @return array<int, array<string, mixed>> oldest first, in the shape of the wire */
    public function oldest(int $limit, int $after = 0): array
    {
        $rows = $this->database->rows(
            'SELECT sequence, module, record_id, event, changed, by_user, created_at FROM ' . self::TABLE
            . " WHERE sequence > $after ORDER BY sequence LIMIT $limit"
        );
        return array_map([self::class, 'onWire'], $rows);
    }

    public function backlog(): int
    {
        $row = $this->database->rows('SELECT COUNT(*) AS total FROM ' . self::TABLE);
        return (int) ($row[0]['total'] ?? 0);
    }

    /** The highest number given out so far that is still waiting; null when nothing waits. */
    public function newest(): ?int
    {
        $row = $this->database->rows('SELECT MAX(sequence) AS newest FROM ' . self::TABLE);
        return isset($row[0]['newest']) ? (int) $row[0]['newest'] : null;
    }

    /**
     * @param int[] $sequences
     * @return int rows removed
     */
    public function acknowledge(array $sequences): int
    {
        $numbers = implode(', ', array_map('intval', $sequences));
        return $this->database->execute('DELETE FROM ' . self::TABLE . " WHERE sequence IN ($numbers)");
    }

    /** @param array<int, string|null> $values in the order of the columns */
    private function insert(array $values): void
    {
        $this->database->execute(
            'INSERT INTO ' . self::TABLE . ' (module, record_id, event, changed, by_user, created_at) VALUES ('
            . implode(', ', array_map([$this->database, 'literal'], $values)) . ')'
        );
    }

    /**
     * @param array<string, string|null> $row
     * @return array<string, mixed>
     */
    private static function onWire(array $row): array
    {
        $changed = json_decode((string) $row['changed'], true) ?: [];
        $link = isset($changed['link']) ? [
            'link' => $changed['link'],
            'related' => ['module' => $changed['module'], 'id' => $changed['id']],
        ] : [];
        return [
            'sequence' => (int) $row['sequence'],
            'module' => $row['module'],
            'id' => $row['record_id'],
            'event' => $row['event'],
            'changed' => $link === [] ? $changed : [],
        ] + $link + [
            'by' => $row['by_user'] === '' ? null : $row['by_user'],
            'at' => UtcTime::toWire($row['created_at']),
        ];
    }
}
