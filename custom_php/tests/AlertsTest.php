<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SugarBean;
use SuiteCrmBridge\Alert\AlertRules;
use SuiteCrmBridge\Alert\RecordAlerts;

final class AlertsTest extends TestCase
{
    /** @var RecordingDatabase */
    private $database;
    /** @var RecordingBell */
    private $bell;

    protected function setUp(): void
    {
        $this->database = new RecordingDatabase();
        $this->database->answers = [
            'SELECT reports_to_id' => [['reports_to_id' => 'boss']],
            "status = 'Active'" => [['id' => 'sally']],
        ];
        $this->bell = new RecordingBell();
    }

    public function testALeadThatTurnsHotRingsItsOwnersBell(): void
    {
        $this->save('warm', 'hot');
        self::assertSame(['sally lead_hot lead-1'], $this->bell->rung);
        self::assertCount(1, $this->database->all('DELETE'), 'An old crossing is forgotten first.');
        self::assertCount(1, $this->database->all('INSERT IGNORE'));
    }

    public function testALeadThatTurnedHotQuietlyRingsAtItsNextSaveAndNotAgain(): void
    {
        $this->save('hot', 'hot');
        self::assertCount(1, $this->bell->rung);
        self::assertSame([], $this->database->all('DELETE'));
        $this->database->affected['INSERT IGNORE'] = 0;
        $this->save('hot', 'hot');
        self::assertCount(1, $this->bell->rung);
    }

    public function testALeadThatCoolsDownIsForgottenSoThatItMayRingAgain(): void
    {
        $this->save('hot', 'warm');
        self::assertSame([], $this->bell->rung);
        self::assertSame(
            ["DELETE FROM scb_alerted WHERE module = 'Leads' AND record_id = 'lead-1'"],
            $this->database->statements
        );
    }

    public function testALeadWithoutABandCostsNothing(): void
    {
        $this->save('', '');
        self::assertSame([], $this->database->statements);
    }

    public function testAModuleWithoutTheColumnIsLeftAlone(): void
    {
        $bean = new SugarBean();
        $bean->module_dir = 'Accounts';
        (new RecordAlerts($this->database, $this->bell))->saved($bean);
        self::assertSame([], $this->database->statements);
    }

    public function testTheAdministratorSaysWhoHears(): void
    {
        $form = ['lead_hot' => ['to' => ['manager', 'nobody'], 'users' => ['max', 'max', "x' OR 1", ['y']]]];
        $rules = AlertRules::fromText(AlertRules::fromForm($form)->toText());
        self::assertSame(['boss', 'max'], $rules->recipients('lead_hot', 'sally', 'boss'));
        self::assertSame([], $rules->recipients('account_critical', 'sally', 'boss'));
        self::assertSame(['sally'], AlertRules::fromText(null)->recipients('account_critical', 'sally', 'boss'));
        self::assertSame([], AlertRules::fromText(null)->recipients('lead_hot', '', ''));
    }

    private function save(string $before, string $after): void
    {
        $bean = new SugarBean();
        $bean->id = 'lead-1';
        $bean->field_defs = FixedModules::leadFields();
        $bean->fetched_row = ['ai_score_band' => $before];
        $bean->ai_score_band = $after;
        $bean->assigned_user_id = 'sally';
        (new RecordAlerts($this->database, $this->bell))->saved($bean);
    }
}
