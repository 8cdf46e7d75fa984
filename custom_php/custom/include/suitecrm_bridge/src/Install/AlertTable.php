<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Alert\AlertRules;
use SuiteCrmBridge\Alert\Crossings;
use SuiteCrmBridge\Database\Database;

/** The table of crossings that were told. What was in an alerting band before it is no news. */
final class AlertTable
{
    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public function create(): void
    {
        if ($this->exists()) {
            return;
        }
        $this->database->execute(
            'CREATE TABLE ' . Crossings::TABLE . ' (module VARCHAR(100) NOT NULL, record_id VARCHAR(36) NOT NULL, '
            . 'alerted_at DATETIME NOT NULL, PRIMARY KEY (module, record_id)) ENGINE=InnoDB'
        );
        foreach (AlertRules::EVENTS as [$module, $column, $ringing]) {
            $table = strtolower($module);
            if ($this->database->rows("SHOW COLUMNS FROM $table LIKE " . $this->database->literal($column)) !== []) {
                $this->database->execute(
                    'INSERT IGNORE INTO ' . Crossings::TABLE . ' (module, record_id, alerted_at) SELECT '
                    . $this->database->literal($module) . ", id, UTC_TIMESTAMP() FROM $table WHERE deleted = 0 AND "
                    . "$column = " . $this->database->literal($ringing)
                );
            }
        }
    }

    public function drop(): void
    {
        $this->database->execute('DROP TABLE IF EXISTS ' . Crossings::TABLE);
    }

    public function exists(): bool
    {
        return $this->database->rows('SHOW TABLES LIKE ' . $this->database->literal(Crossings::TABLE)) !== [];
    }
}
