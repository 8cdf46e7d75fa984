<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SugarBean;
use SuiteCrmBridge\Hook\OwnScore;
use SuiteCrmBridge\Hook\OwnScoreRefused;

final class OwnScoreTest extends TestCase
{
    private const NOW = '2026-11-22 12:34:56';

    public function testAnOwnScoreWithItsReasonIsStoredWithWhoAndWhen(): void
    {
        $lead = $this->lead([], ['ai_score_override' => '85', 'ai_override_reason' => 'Met at the fair']);
        OwnScore::settle($lead, 'sally', self::NOW);
        self::assertSame(['sally', self::NOW], [$lead->ai_override_by, $lead->ai_override_at]);
        self::assertSame('85', $lead->ai_score_override);
    }

    public function testWhoAndWhenCannotBeForged(): void
    {
        $stored = ['ai_score_override' => '85', 'ai_override_reason' => 'Met', 'ai_override_by' => 'sally'];
        $lead = $this->lead($stored, ['ai_override_by' => 'max', 'ai_override_at' => '1999-01-01 00:00:00'] + $stored);
        OwnScore::settle($lead, 'max', self::NOW);
        self::assertSame(['sally', ''], [$lead->ai_override_by, $lead->ai_override_at]);
    }

    /** @dataProvider refusals */
    public function testARefusedScoreLeavesTheStoredOne(string $score, string $reason): void
    {
        $stored = ['ai_score_override' => '40', 'ai_override_reason' => 'Known'];
        $lead = $this->lead($stored, ['ai_score_override' => $score, 'ai_override_reason' => $reason]);
        try {
            OwnScore::settle($lead, 'sally', self::NOW);
            self::fail('The score was accepted.');
        } catch (OwnScoreRefused $refusal) {
            self::assertStringContainsString('own score', $refusal->getMessage());
        }
        self::assertSame(['40', 'Known', ''], [
            $lead->ai_score_override, $lead->ai_override_reason, $lead->ai_override_by,
        ]);
    }

    public function refusals(): array
    {
        return [
            'no reason' => ['85', ' '], 'above' => ['101', 'why'], 'below' => ['-1', 'why'], 'words' => ['hot', 'why'],
            'half' => ['8.5', 'why'], 'line break' => ["85\n5", 'why'],
        ];
    }

    public function testClearingTheScoreClearsTheReasonAndTellsWhoDidIt(): void
    {
        $lead = $this->lead(
            ['ai_score_override' => '40', 'ai_override_reason' => 'Known', 'ai_override_by' => 'sally'],
            ['ai_score_override' => '', 'ai_override_reason' => 'Known']
        );
        OwnScore::settle($lead, 'max', self::NOW);
        self::assertSame(['', 'max'], [$lead->ai_override_reason, $lead->ai_override_by]);
    }

    public function testASaveThatLeavesTheScoreAloneIsNotAskedForAReason(): void
    {
        $lead = $this->lead(['ai_score_override' => '40', 'ai_override_reason' => null], ['ai_score_override' => '40']);
        OwnScore::settle($lead, 'max', self::NOW);
        self::assertSame('', $lead->ai_override_by);
    }

    private function lead(array $stored, array $values): SugarBean
    {
        $bean = new SugarBean();
        $bean->field_defs = FixedModules::leadFields();
        $bean->fetched_row = $stored === [] ? false : $stored;
        foreach ($values as $name => $value) {
            $bean->$name = $value;
        }
        return $bean;
    }
}
