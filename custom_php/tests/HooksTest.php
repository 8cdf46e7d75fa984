<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SugarBean;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Hook\OwnedColumns;
use SuiteCrmBridge\Hook\RecordNews;

final class HooksTest extends TestCase
{
    /** @var RecordingDatabase */
    private $database;

    protected function setUp(): void
    {
        $this->database = new RecordingDatabase();
    }

    public function testAStaleScoreStaysOutOfTheSaveAndTheStoredOneIsShownAfterIt(): void
    {
        $this->database->answers['FROM leads WHERE id'] = [['ai_score' => '99', 'ai_score_band' => 'hot']];
        $bean = $this->lead(['ai_score' => '1', 'ai_score_band' => 'cold', 'status' => 'Dead']);
        OwnedColumns::keepOutOfSave($bean);
        self::assertFalse(isset($bean->ai_score), 'SuiteCRM writes every property that is set.');
        self::assertSame('Dead', $bean->status);
        (new OwnedColumns($this->database))->restore($bean);
        self::assertSame(['99', 'hot'], [$bean->ai_score, $bean->ai_score_band]);
    }

    public function testADuplicatedRecordDoesNotInheritAScore(): void
    {
        $bean = $this->lead(['ai_score' => '80']);
        $bean->fetched_row = false;
        OwnedColumns::keepOutOfSave($bean);
        (new OwnedColumns($this->database))->restore($bean);
        self::assertNull($bean->ai_score);
        self::assertSame([], $this->database->statements);
    }

    public function testANewRecordTakesTheBridgesValuesWithItOnce(): void
    {
        $bean = $this->lead(['ai_score' => '80']);
        OwnedColumns::give($bean, ['ai_score' => 90]);
        OwnedColumns::keepOutOfSave($bean);
        self::assertSame([90, null], [$bean->ai_score, $bean->ai_score_band]);
        OwnedColumns::keepOutOfSave($bean);
        self::assertNull($bean->ai_score);
    }

    public function testASaveIsOneInsert(): void
    {
        $bean = $this->lead(['status' => 'Dead']);
        $bean->fetched_row = ['status' => 'New'];
        $this->news()->saved($bean);
        self::assertCount(1, $this->database->statements);
        self::assertStringContainsString("'Leads', 'lead-1', 'updated', '[\\\"status\\\"]'", $this->database->statements[0]);
    }

    public function testASaveThatChangesNothingIsSilent(): void
    {
        $bean = $this->lead(['status' => 'New']);
        $bean->fetched_row = ['status' => 'New'];
        $this->news()->saved($bean);
        self::assertSame([], $this->database->statements);
    }

    public function testANewPrimaryAddressIsNewsAlthoughTheRowIsTheSame(): void
    {
        $bean = $this->lead(['status' => 'New', 'email1' => 'old@example.org']);
        $bean->fetched_row = ['status' => 'New'];
        $bean->emailAddress = new \stdClass();
        RecordNews::remember($bean);
        $bean->emailAddress->addresses = [
            ['email_address' => 'other@example.org', 'primary_address' => 0],
            ['email_address' => 'new@example.org', 'primary_address' => 1],
        ];
        $this->news()->saved($bean);
        $this->news()->saved($bean);
        self::assertCount(1, $this->database->statements);
        self::assertStringContainsString('email1', $this->database->statements[0]);
    }

    public function testASoftDeletionThroughASaveIsADeletion(): void
    {
        $bean = $this->lead(['deleted' => 1]);
        $bean->fetched_row = ['deleted' => '0'];
        $this->news()->saved($bean);
        self::assertStringContainsString("'deleted', '[]'", $this->database->statements[0]);
    }

    public function testAValueSetAndSetBackInOneRequestIsNewsTwice(): void
    {
        $bean = $this->lead(['status' => 'Dead']);
        $bean->fetched_row = ['status' => 'New'];
        $this->news()->saved($bean);
        $bean->status = 'New';
        $this->news()->saved($bean);
        $this->news()->saved($bean);
        self::assertCount(2, $this->database->statements);
    }

    public function testASecondSaveOfANewRecordIsAnUpdateOfWhatChanged(): void
    {
        $bean = $this->lead(['status' => 'New', 'new_with_id' => true]);
        $bean->fetched_row = false;
        $this->news()->saved($bean);
        $bean->new_with_id = false;
        $bean->status = 'Dead';
        $this->news()->saved($bean);
        self::assertStringContainsString("'created'", $this->database->statements[0]);
        self::assertStringContainsString("'updated', '[\\\"status\\\"]'", $this->database->statements[1]);
    }

    public function testASecondLookAfterTheWorkflowsSeesOnlyWhatTheyChanged(): void
    {
        $bean = $this->lead(['status' => 'New', 'new_with_id' => true]);
        $bean->fetched_row = false;
        $this->news()->saved($bean);
        $this->news()->saved($bean);
        self::assertCount(1, $this->database->statements);
        $bean->status = 'Assigned';
        $this->news()->saved($bean);
        self::assertStringContainsString("'updated', '[\\\"status\\\"]'", $this->database->statements[1]);
    }

    public function testACopyOfARecordThatWasSavedIsANewRecord(): void
    {
        $bean = $this->lead(['status' => 'New']);
        $bean->fetched_row = ['status' => 'Dead'];
        $this->news()->saved($bean);
        $copy = clone $bean;
        $copy->id = 'lead-2';
        $copy->new_with_id = true;
        $this->news()->saved($copy);
        self::assertStringContainsString("'lead-2', 'created'", $this->database->statements[1]);
    }

    public function testACopyOfARecordThatWasReadIsANewRecord(): void
    {
        $bean = $this->lead(['status' => 'New', 'new_with_id' => true]);
        $bean->fetched_row = ['status' => 'New'];
        $this->news()->saved($bean);
        self::assertStringContainsString("'created'", $this->database->statements[0]);
    }

    public function testReadingARecordAgainForgetsWhatWasSavedBefore(): void
    {
        $bean = $this->lead(['status' => 'Dead']);
        $bean->fetched_row = ['status' => 'New'];
        $this->news()->saved($bean);
        $bean->fetched_row = ['status' => 'Recycled'];
        RecordNews::remember($bean);
        $this->news()->saved($bean);
        self::assertCount(2, $this->database->statements);
    }

    public function testBringingBackADeletedRecordThroughASaveIsNews(): void
    {
        $bean = $this->lead(['deleted' => 0]);
        $bean->fetched_row = ['deleted' => '1'];
        $this->news()->saved($bean);
        self::assertStringContainsString("'updated', '[\\\"deleted\\\"]'", $this->database->statements[0]);
    }

    public function testADeletionNamesTheRecordSuiteCrmSaysWasDeleted(): void
    {
        $this->news()->deleted(new SugarBean(), 'lead-9');
        self::assertStringContainsString("'lead-9', 'deleted'", $this->database->statements[0]);
    }

    public function testTheFeedSpeaksTheWiresForms(): void
    {
        $this->database->answers['ORDER BY sequence LIMIT 5'] = [[
            'sequence' => '12', 'module' => 'Leads', 'record_id' => 'x', 'event' => 'updated',
            'changed' => '["status"]', 'by_user' => null, 'created_at' => '2026-11-22 12:34:56',
        ]];
        self::assertSame([[
            'sequence' => 12, 'module' => 'Leads', 'id' => 'x', 'event' => 'updated', 'changed' => ['status'],
            'by' => null, 'at' => '2026-11-22T12:34:56Z',
        ]], (new Outbox($this->database))->oldest(5));
    }

    public function testAcknowledgingNamesRowsOneByOne(): void
    {
        (new Outbox($this->database))->acknowledge([3, 7]);
        self::assertSame(['DELETE FROM scb_outbox WHERE sequence IN (3, 7)'], $this->database->statements);
    }

    public function testTheOwnScoreAndItsReasonAreTheOnlyColumnsThatAreNotTheBridges(): void
    {
        $defs = FixedModules::leadFields();
        self::assertSame(
            ['ai_score_override', 'ai_override_reason', 'ai_override_by', 'ai_override_at'],
            array_values(array_diff(OwnedFields::columnsIn($defs), OwnedFields::in($defs)))
        );
    }

    private function lead(array $values): SugarBean
    {
        $bean = new SugarBean();
        $bean->id = 'lead-1';
        $bean->field_defs = FixedModules::leadFields();
        $bean->fetched_row = ['id' => 'lead-1'];
        foreach ($values as $name => $value) {
            $bean->$name = $value;
        }
        return $bean;
    }

    private function news(): RecordNews
    {
        return new RecordNews(new Outbox($this->database));
    }
}
