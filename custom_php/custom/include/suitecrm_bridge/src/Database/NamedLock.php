<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Database;

/** A lock that the database keeps for this connection, and gives back should the process die. */
final class NamedLock
{
    private const WAIT_SECONDS = 10;

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * @param string[] $parts what is locked, in words
     * @return mixed what the work returns
     * @throws DatabaseError when somebody else kept the lock for too long
     */
    public function during(array $parts, callable $work)
    {
        // Locks belong to the whole server, so the name of the database is part of theirs; 64 characters is the limit.
        $name = "CONCAT('scb_', SHA1(CONCAT(DATABASE(), " . $this->database->literal(implode("\n", $parts)) . ')))';
        $taken = $this->database->rows("SELECT GET_LOCK($name, " . self::WAIT_SECONDS . ') AS taken');
        if ((string) ($taken[0]['taken'] ?? '') !== '1') {
            throw new DatabaseError('The lock is taken.');
        }
        try {
            return $work();
        } finally {
            $this->database->rows("SELECT RELEASE_LOCK($name) AS released");
        }
    }
}
