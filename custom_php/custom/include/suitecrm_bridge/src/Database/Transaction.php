<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Database;

/**
 * One database transaction around SuiteCRM's saves, which notices when it ends before we end it.
 *
 * InnoDB undoes the whole transaction after a deadlock, and stores it for good when a hook changes a table (DDL);
 * whoever goes on then writes on its own. Autocommit is off meanwhile, so that this writing can still be undone.
 */
final class Transaction
{
    public const COMMITTED = 'committed';
    public const ROLLED_BACK = 'rolled_back';
    /** Something was stored by an end in the middle that was not ours. */
    public const BROKEN = 'broken';

    private const POINT = 'scb_atomic';

    /** @var Database */
    private $database;
    /** @var string a row of SuiteCRM's settings that is there only when somebody else ended the transaction */
    private $mark;

    public function __construct(Database $database)
    {
        $this->database = $database;
        $this->mark = 'scb_' . bin2hex(random_bytes(8));
    }

    /** @throws DatabaseError */
    public function begin(): void
    {
        $this->database->execute('SET autocommit = 0');
        $this->database->execute('START TRANSACTION');
        $this->database->execute(
            'INSERT INTO config (category, name, value) VALUES (' . $this->database->literal($this->mark) . ", 'atomic', '1')"
        );
        $this->database->execute('SAVEPOINT ' . self::POINT);
    }

    /** Whether everything since `begin` is still in one transaction. */
    public function holds(): bool
    {
        try {
            $this->database->execute('RELEASE SAVEPOINT ' . self::POINT);
            $this->database->execute('SAVEPOINT ' . self::POINT);
            return true;
        } catch (DatabaseError $gone) {
            return false;
        }
    }

    /** @return string one of the constants */
    public function commit(): string
    {
        if (!$this->holds()) {
            return $this->rollBack();
        }
        try {
            $this->database->execute($this->unmark());
            $this->database->execute('COMMIT');
        } catch (DatabaseError $failure) {
            return $this->rollBack();
        }
        $this->database->execute('SET autocommit = 1');
        return self::COMMITTED;
    }

    /** @return string one of the constants */
    public function rollBack(): string
    {
        $this->database->execute('ROLLBACK');
        $this->database->execute('SET autocommit = 1');
        return $this->database->execute($this->unmark()) === 0 ? self::ROLLED_BACK : self::BROKEN;
    }

    private function unmark(): string
    {
        return 'DELETE FROM config WHERE category = ' . $this->database->literal($this->mark);
    }
}
