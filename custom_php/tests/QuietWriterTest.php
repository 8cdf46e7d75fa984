<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Write\BulkUpdate;
use SuiteCrmBridge\Write\QuietWriter;

final class QuietWriterTest extends TestCase
{
    /** @var RecordingDatabase */
    private $database;

    protected function setUp(): void
    {
        $this->database = new RecordingDatabase();
        $this->database->answers['SELECT id FROM leads'] = [['id' => 'a'], ['id' => 'b'], ['id' => '7']];
    }

    public function testRecordsWithTheSameColumnsShareOneUpdate(): void
    {
        $this->write($this->update('a', ['ai_score' => 1]), $this->update('b', ['ai_score' => 2]));
        self::assertSame(
            ["UPDATE leads SET ai_score = CASE id WHEN 'a' THEN 1 WHEN 'b' THEN 2 END WHERE deleted = 0 AND id IN ('a', 'b')"],
            $this->database->all('UPDATE')
        );
    }

    public function testRowsAreLockedInOneOrderHoweverTheyWereSent(): void
    {
        $this->write($this->update('b', ['ai_score' => 2]), $this->update('7', ['ai_score' => 3]), $this->update('a', ['ai_score' => 1]));
        self::assertStringContainsString("IN ('7', 'a', 'b')", $this->database->all('UPDATE')[0]);
    }

    public function testOneValueForAllNeedsNoCase(): void
    {
        $this->write($this->update('a', ['ai_score_band' => 'hot']), $this->update('b', ['ai_score_band' => 'hot']));
        self::assertSame(
            ["UPDATE leads SET ai_score_band = 'hot' WHERE deleted = 0 AND id IN ('a', 'b')"],
            $this->database->all('UPDATE')
        );
    }

    public function testAnIdThatLooksLikeANumberStaysText(): void
    {
        self::assertSame(['written'], $this->statuses($this->write($this->update('7', ['ai_score' => 1]))));
        self::assertStringContainsString("IN ('7')", $this->database->all('UPDATE')[0]);
    }

    public function testExistenceIsAskedOnceForAllRecords(): void
    {
        $items = [];
        foreach (range(1, 500) as $number) {
            $items[] = $this->update("id-$number", ['ai_score' => 1]);
        }
        $this->write(...$items);
        self::assertCount(1, $this->database->all('SELECT'));
    }

    public function testManyRecordsAreWrittenInChunksInsideOneTransaction(): void
    {
        $rows = [];
        foreach (range(1, 120) as $number) {
            $rows["id-$number"] = ['ai_score' => $number % 100];
        }
        self::assertCount(3, (new BulkUpdate($this->database))->statements('leads', $rows));
    }

    public function testTheLaterItemForOneRecordWins(): void
    {
        $results = $this->write(
            $this->update('a', ['ai_score' => 1, 'total_visits' => 4]),
            $this->update('a', ['ai_score' => 2])
        );
        self::assertSame(['written', 'written'], $this->statuses($results));
        self::assertSame(
            ["UPDATE leads SET ai_score = 2, total_visits = 4 WHERE deleted = 0 AND id IN ('a')"],
            $this->database->all('UPDATE')
        );
    }

    public function testOneBadItemNeverStopsTheOthers(): void
    {
        $results = $this->write(
            $this->update('missing', ['ai_score' => 1]),
            $this->update('a', ['last_name' => 'x']),
            $this->update('a', ['ai_score' => 500]),
            ['op' => 'create', 'module' => 'Leads', 'id' => '9b0e3c3e-3f0a-4b43-8a54-2a9b2f0e8a11', 'fields' => []],
            ['op' => 'update', 'module' => 'Users', 'id' => '1', 'fields' => ['is_admin' => 1]],
            'nonsense',
            ['op' => 'update', 'module' => 'Leads', 'id' => 'a', 'fields' => ['x']],
            $this->update('b', ['ai_score' => 3])
        );
        self::assertSame(
            ['NOT_FOUND', 'FIELD_NOT_OWNED', 'INVALID_VALUE', 'INVALID_VALUE', 'UNKNOWN_MODULE', 'INVALID_VALUE',
                'INVALID_VALUE', null],
            array_map(static function ($result): ?string {
                return $result->onWire()['error']['code'] ?? null;
            }, $results)
        );
        self::assertCount(1, $this->database->all('UPDATE'));
    }

    public function testAnItemWithoutFieldsChangesNothing(): void
    {
        self::assertSame(['unchanged'], $this->statuses($this->write($this->update('a', []))));
        self::assertSame([], $this->database->all('UPDATE'));
    }

    public function testAFailedBulkIsRolledBackAndRepeatedRecordByRecord(): void
    {
        $this->database->failures = ['UPDATE leads SET ai_score = CASE', "IN ('b')"];
        $results = $this->write($this->update('a', ['ai_score' => 1]), $this->update('b', ['ai_score' => 2]));
        self::assertSame(['written', 'failed'], $this->statuses($results));
        self::assertSame('SAVE_FAILED', $results[1]->onWire()['error']['code']);
        self::assertContains('ROLLBACK', $this->database->statements);
    }

    private function update(string $id, array $fields): array
    {
        return ['op' => 'update', 'module' => 'Leads', 'id' => $id, 'fields' => $fields];
    }

    /** @return \SuiteCrmBridge\Write\ItemResult[] */
    private function write(...$items): array
    {
        return (new QuietWriter($this->database, new FixedModules()))->write($items);
    }

    /** @return string[] */
    private function statuses(array $results): array
    {
        return array_column($results, 'status');
    }
}
