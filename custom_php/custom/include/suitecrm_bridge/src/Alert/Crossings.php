<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Alert;

use SuiteCrmBridge\Database\Database;

/** Remembers which records are in an alerting band and were told about, so that each crossing rings once. */
final class Crossings
{
    public const TABLE = 'scb_alerted';

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /** @return bool whether this is a crossing nobody has heard of, however quietly the value was written */
    public function entered(string $module, string $recordId, bool $wasInside): bool
    {
        if (!$wasInside) {
            $this->left($module, $recordId);
        }
        $values = implode(', ', array_map([$this->database, 'literal'], [$module, $recordId]));
        return $this->database->execute(
            'INSERT IGNORE INTO ' . self::TABLE . " (module, record_id, alerted_at) VALUES ($values, UTC_TIMESTAMP())"
        ) === 1;
    }

    public function left(string $module, string $recordId): void
    {
        $this->database->execute(
            'DELETE FROM ' . self::TABLE . ' WHERE module = ' . $this->database->literal($module)
            . ' AND record_id = ' . $this->database->literal($recordId)
        );
    }
}
