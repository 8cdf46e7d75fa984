<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Text\CaseCells;
use SuiteCrmBridge\Text\HealthCells;
use SuiteCrmBridge\Text\ModuleLines;

final class ModuleLinesTest extends TestCase
{
    private const ATTACK = '<img src=x onerror=alert(1)>"\'&lt;b&gt;';

    public function testComponentsAreBarsOfTenBlocks(): void
    {
        self::assertSame(
            "■■■■□□□□□□ 38\u{00A0}\u{00A0}Usage\n■■■■■■■■■■ 100\u{00A0}\u{00A0}On time\n□□□□□□□□□□ 0\u{00A0}\u{00A0}Broken",
            ModuleLines::components([
                ['component' => 'usage', 'score' => 38], ['label' => 'On time', 'score' => 250],
                ['component' => 'broken', 'score' => 'many'], 'nonsense',
            ])
        );
    }

    public function testUsageSaysWhenALimitIsReached(): void
    {
        self::assertSame(
            "■■■■■■■■■■ Seats: 50 of 50 (at its limit)\n□□□□□□□□□□ Api calls: 12.5",
            ModuleLines::usage([
                ['metric' => 'seats', 'used' => 50, 'limit' => 50], ['metric' => 'api_calls', 'used' => 12.5],
            ])
        );
    }

    public function testAnswersMayBeNamedOrPlain(): void
    {
        self::assertSame("Company: ACME\nTools: CRM, ERP", ModuleLines::answers([
            ['name' => 'company', 'label' => 'Company', 'value' => 'ACME'], ['name' => 'tools', 'value' => ['CRM', 'ERP']],
        ]));
        $plain = ModuleLines::answers(['first_name' => 'Jane', 'newsletter' => true]);
        self::assertSame("First name: Jane\nNewsletter: ✓", $plain);
    }

    public function testADefinitionIsAListOfItsFields(): void
    {
        self::assertSame("• Email (email, required)\n• Company", ModuleLines::fields(['fields' => [
            ['name' => 'email', 'type' => 'email', 'required' => true], ['name' => 'company'],
        ]]));
        self::assertSame('', ModuleLines::fields(['fields' => 'nonsense']));
    }

    public function testATranscriptSaysWhoSaidWhatAndWhen(): void
    {
        $show = static function (string $at): string {
            return substr($at, 11, 5);
        };
        self::assertSame("09:31  Visitor: Hi\n09:32  Sally: Hello\nbot: ?", ModuleLines::transcript([
            ['at' => '2026-11-22T09:31:00Z', 'from' => 'visitor', 'text' => 'Hi'],
            ['at' => '2026-11-22T09:32:00Z', 'from' => 'agent', 'name' => 'Sally', 'text' => 'Hello'],
            ['from' => 'bot', 'text' => '?'],
        ], $show));
    }

    public function testStepsShowWhatIsDone(): void
    {
        self::assertSame("✓ Call\n○ Train (by 2026-11-30)", ModuleLines::steps([
            ['text' => 'Call', 'state' => 'done'], ['text' => 'Train', 'state' => 'open', 'due' => '2026-11-30'],
        ], 'strval'));
    }

    public function testNothingAVisitorWroteBecomesMarkup(): void
    {
        $json = (string) json_encode([
            array_fill_keys(['label', 'score', 'used', 'points', 'text', 'title', 'id'], self::ATTACK)
                + ['limit' => 1, 'similarity' => 0.5],
            ['component' => [self::ATTACK], 'text' => [self::ATTACK]], 7,
        ]);
        $account = (object) [
            'health_score' => self::ATTACK, 'health_band' => self::ATTACK, 'health_trend' => self::ATTACK,
            'health_components' => $json, 'health_reasons' => $json, 'usage_summary' => $json,
        ];
        $html = HealthCells::badge($account) . HealthCells::components($account) . HealthCells::usage($account)
            . HealthCells::reasons($account) . CaseCells::articles((object) ['ai_suggested_articles' => $json])
            . CaseCells::sentiment((object) ['ai_sentiment' => self::ATTACK]);
        self::assertStringNotContainsString('<img', $html);
        self::assertStringContainsString('&lt;img', $html);
        $allowed = '~</?(?:div|span|b|ul|li|a)(?: (?:class|style|title|href|aria-hidden)="[^"<>]*")*>~';
        self::assertStringNotContainsString('<', (string) preg_replace($allowed, '', $html));
    }

    public function testTheBadgeNamesScoreBandAndTrend(): void
    {
        $account = ['health_score' => '43', 'health_band' => 'at_risk', 'health_trend' => 'falling'];
        $badge = HealthCells::badge((object) $account);
        self::assertStringContainsString('>43 At risk<', $badge);
        self::assertStringContainsString('↘', $badge);
        self::assertSame('', HealthCells::badge((object) []));
    }
}
