<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Text\Lines;
use SuiteCrmBridge\Text\RecordTexts;

final class TextTest extends TestCase
{
    public function testReasonsAreLinesWithPoints(): void
    {
        $lines = Lines::reasons([
            ['code' => 'viewed_pricing', 'text' => 'Viewed the pricing page 3 times', 'points' => 12],
            ['code' => 'no_reply', 'points' => -3.5],
            'nonsense',
        ]);
        self::assertSame(
            "+12\u{00A0}\u{00A0}Viewed the pricing page 3 times\n\u{2212}3.5\u{00A0}\u{00A0}No reply",
            $lines
        );
    }

    public function testSignalsSayHowOftenAndWhen(): void
    {
        $show = static function (string $at): string {
            return "<$at>";
        };
        self::assertSame(
            "Viewed pricing (3 times, last on <2026-11-22T12:00:00Z>)\nAsked for demo (once)",
            Lines::signals([
                ['signal' => 'viewed_pricing', 'count' => 3, 'last_at' => '2026-11-22T12:00:00Z'],
                ['signal' => 'asked_for_demo', 'count' => 1],
            ], $show)
        );
    }

    /** @dataProvider durations */
    public function testTimeOnSiteIsReadable(int $seconds, string $text): void
    {
        self::assertSame($text, Lines::duration($seconds));
    }

    public function durations(): array
    {
        return [[0, '0 s'], [59, '59 s'], [60, '1 min'], [754, '12 min 34 s'], [3600, '1 h'], [7325, '2 h 2 min']];
    }

    /** @dataProvider hostileWords */
    public function testNoMarkupIsLeftHoweverItIsSpelled(string $words): void
    {
        $text = RecordTexts::withoutMarkup($words);
        self::assertDoesNotMatchRegularExpression('/[<>]/', html_entity_decode($text, ENT_QUOTES | ENT_HTML5));
    }

    public function hostileWords(): array
    {
        return [
            ['<script>alert(1)</script>'],
            ['&lt;img src=x onerror=alert(1)&gt;'],
            ['&amp;lt;b&amp;gt;'],
            ['&#60;b&#x3e;'],
        ];
    }
}
