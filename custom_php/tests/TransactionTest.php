<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Database\Transaction;

final class TransactionTest extends TestCase
{
    /** @var RecordingDatabase */
    private $database;
    /** @var Transaction */
    private $transaction;

    protected function setUp(): void
    {
        $this->database = new RecordingDatabase();
        $this->transaction = new Transaction($this->database);
        $this->transaction->begin();
    }

    public function testWhatHoldsIsCommittedAndLeavesNoMark(): void
    {
        self::assertTrue($this->transaction->holds());
        self::assertSame(Transaction::COMMITTED, $this->transaction->commit());
        [$unmarked, $committed, $automatic] = array_slice($this->database->statements, -3);
        self::assertStringStartsWith('DELETE FROM config WHERE category = ', $unmarked);
        self::assertSame(['COMMIT', 'SET autocommit = 1'], [$committed, $automatic]);
    }

    public function testADeadlockIsNoticedAndWhatCameAfterItUndone(): void
    {
        $this->database->failures = ['RELEASE SAVEPOINT'];
        $this->database->affected['DELETE FROM config'] = 0;
        self::assertSame(Transaction::ROLLED_BACK, $this->transaction->commit());
        self::assertNotContains('COMMIT', $this->database->statements);
    }

    public function testAMarkThatOutlivesTheRollbackTellsOfAnEndThatWasNotOurs(): void
    {
        $this->database->failures = ['RELEASE SAVEPOINT'];
        self::assertFalse($this->transaction->holds());
        self::assertSame(Transaction::BROKEN, $this->transaction->rollBack());
        self::assertContains('ROLLBACK', $this->database->statements);
    }

    public function testACommitThatFailsIsRolledBack(): void
    {
        $this->database->failures = ['COMMIT'];
        $this->database->affected['DELETE FROM config'] = 0;
        self::assertSame(Transaction::ROLLED_BACK, $this->transaction->commit());
        self::assertContains('SET autocommit = 1', $this->database->statements);
    }
}
