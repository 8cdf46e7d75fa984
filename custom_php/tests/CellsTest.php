<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Text\ScoreCells;

/** What is printed into SuiteCRM's pages as it is. */
final class CellsTest extends TestCase
{
    protected function setUp(): void
    {
        $GLOBALS['app_list_strings']['scb_score_band_list'] = ['' => '', 'hot' => 'Heiß', 'warm' => 'Warm', 'cold' => 'Kalt'];
    }

    protected function tearDown(): void
    {
        unset($GLOBALS['app_list_strings']);
    }

    public function testADetailViewAndAListViewShowTheSameBadge(): void
    {
        $bean = (object) ['ai_score' => '98', 'ai_score_band' => 'hot'];
        $row = ['AI_SCORE' => '98', 'AI_SCORE_BAND' => 'Heiß'];
        self::assertSame(ScoreCells::badge($bean), ScoreCells::badge($row));
        self::assertStringContainsString('98 Heiß</span>', ScoreCells::badge($bean));
    }

    public function testAnOwnScoreIsShownInPlaceOfTheBridgesAndMarked(): void
    {
        $badge = ScoreCells::badge((object) ['ai_score' => '98', 'ai_score_band' => 'hot', 'ai_score_override' => '45']);
        self::assertStringContainsString("45 Warm \u{270E}</span>", $badge);
        self::assertStringContainsString('title="Set by a person"', $badge);
    }

    public function testAnOwnScoreOfZeroIsAScore(): void
    {
        self::assertStringContainsString('0 Kalt', ScoreCells::badge((object) ['ai_score_override' => '0']));
    }

    public function testALeadWithoutAScoreHasNoBadge(): void
    {
        self::assertSame('', ScoreCells::badge((object) []));
        self::assertSame('', ScoreCells::badge(['AI_SCORE' => '']));
    }

    /** @dataProvider attacks */
    public function testNothingAVisitorWroteBecomesMarkup(string $attack): void
    {
        $stored = (string) json_encode([['text' => $attack, 'points' => '"><i>'], ['code' => $attack], [], 7, ['text' => []]]);
        foreach ([$stored, htmlspecialchars($stored, ENT_QUOTES)] as $text) {
            $list = ScoreCells::reasons((object) ['ai_score_reasons' => $text]);
            self::assertSame(1, preg_match('~^<ul[^<>]*>(<li[^<>]*><b[^<>]*>[^<>]*</b><span>[^<>]*</span></li>)+</ul>$~', $list));
        }
        $badge = ScoreCells::badge((object) ['ai_score' => '5', 'ai_score_band' => $attack]);
        self::assertSame(1, preg_match('~^<span class="[^"<>]*" style="[^"<>]*">[^<>]*</span>$~', $badge), $badge);
    }

    public function attacks(): array
    {
        return [
            ['<script>alert(1)</script>'], ['&lt;img src=x onerror=alert(1)&gt;'], ['" onmouseover="alert(1)'],
            ['&amp;lt;script&amp;gt;'], ["'><svg/onload=alert(1)>"],
        ];
    }
}
