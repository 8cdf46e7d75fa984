<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use LogicHook;
use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Search\IndexHooks;
use SuiteCrmBridge\Search\Indexing;

final class IndexingTest extends TestCase
{
    private const LUCENE = [1, 'AOD Index Changes', 'modules/AOD_Index/AOD_LogicHooks.php', 'AOD_LogicHooks', 'saveModuleChanges'];
    private const WORKFLOW = [99, 'AOW_Workflow', 'modules/AOW_WorkFlow/AOW_WorkFlow.php', 'AOW_WorkFlow', 'run_bean_flows'];

    /** @var RecordingDatabase */
    private $database;
    /** @var IndexHooks */
    private $hooks;

    protected function setUp(): void
    {
        LogicHook::$installed = ['after_save' => [self::LUCENE, self::WORKFLOW], 'after_delete' => [self::LUCENE]];
        $GLOBALS['sugar_config'] = ['aod' => ['enable_aod' => true]];
        $this->database = new RecordingDatabase();
        $this->hooks = new IndexHooks();
        $this->hooks->giveBack();
    }

    protected function tearDown(): void
    {
        $this->hooks->giveBack();
        unset($GLOBALS['sugar_config']);
    }

    public function testSavesAreLeftToAnActiveSchedulerAndDeletionsAreNot(): void
    {
        $this->database->answers['FROM schedulers'] = [['job' => 'function::aodIndexUnindexed']];
        self::assertTrue($this->indexing()->leaveToScheduler());
        $left = $this->hooks->getHooks('');
        self::assertSame([self::WORKFLOW], array_values($left['after_save']));
        self::assertSame([self::LUCENE], $left['after_delete']);
    }

    public function testWithoutItsSchedulerAnEngineIndexesAtOnce(): void
    {
        self::assertFalse($this->indexing()->leaveToScheduler());
        self::assertSame([self::LUCENE, self::WORKFLOW], $this->hooks->getHooks('')['after_save']);
    }

    public function testHoldingTakesBothUntilTheyAreGivenBack(): void
    {
        $indexing = $this->indexing();
        $indexing->hold();
        self::assertSame([], $this->hooks->getHooks('')['after_delete']);
        $indexing->resume();
        self::assertSame(LogicHook::$installed, $this->hooks->getHooks(''));
    }

    public function testWhatWasLeftIsOlderThanItsRecord(): void
    {
        $this->indexing()->makeStale([['Leads', 'a'], ['Leads', 'b']]);
        self::assertStringContainsString("record_module = 'Leads' AND record_id IN ('a', 'b')", $this->database->statements[0]);
    }

    private function indexing(): Indexing
    {
        return new Indexing($this->database, $this->hooks);
    }
}
