<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Field\FieldValue;
use SuiteCrmBridge\Field\InvalidValue;
use SuiteCrmBridge\Field\JsonText;
use SuiteCrmBridge\Field\UtcTime;

final class FieldValueTest extends TestCase
{
    /** @dataProvider accepted */
    public function testAValueIsStoredInSuiteCrmsForm(string $field, $value, $stored): void
    {
        self::assertSame($stored, FieldValue::toStorage($this->def($field), $value, ['hot', 'warm']));
    }

    public function accepted(): array
    {
        return [
            'score' => ['ai_score', 72, 72],
            'null clears' => ['ai_score', null, null],
            'probability' => ['ai_conversion_probability', 0.43217, '0.4322'],
            'whole probability' => ['ai_conversion_probability', 1, '1.0000'],
            'band' => ['ai_score_band', 'hot', 'hot'],
            'time in Z' => ['ai_scored_at', '2026-11-22T12:34:56Z', '2026-11-22 12:34:56'],
            'time with offset' => ['ai_scored_at', '2026-11-22T00:34:56+02:00', '2026-11-21 22:34:56'],
            'time with fraction' => ['ai_scored_at', '2026-11-22T12:34:56.789Z', '2026-11-22 12:34:56'],
            'json' => ['ai_objections', [['text' => 'Price']], '[{"text":"Price"}]'],
            'empty json' => ['ai_objections', [], '[]'],
            'text is trimmed' => ['utm_source', ' google ', 'google'],
            'length counts characters' => ['visitor_id', str_repeat('é', 36), str_repeat('é', 36)],
            'bool' => ['do_not_call', true, 1],
        ];
    }

    /** @dataProvider refused */
    public function testAValueThatDoesNotFitIsRefused(string $field, $value): void
    {
        $this->expectException(InvalidValue::class);
        FieldValue::toStorage($this->def($field), $value, ['hot', 'warm']);
    }

    public function refused(): array
    {
        return [
            'score above' => ['ai_score', 101],
            'score below' => ['ai_score', -1],
            'number as text' => ['ai_score', '72'],
            'fraction in a whole number' => ['ai_score', 7.5],
            'too large for the column' => ['total_visits', 3000000000],
            'probability above' => ['ai_conversion_probability', 1.2],
            'probability as text' => ['ai_conversion_probability', '0.5'],
            'not an option' => ['ai_score_band', 'boiling'],
            'time without offset' => ['ai_scored_at', '2026-11-22T12:34:56'],
            'database time' => ['ai_scored_at', '2026-11-22 12:34:56'],
            'day that does not exist' => ['ai_scored_at', '2026-02-31T00:00:00Z'],
            'hour that does not exist' => ['ai_scored_at', '2026-02-20T25:00:00Z'],
            'offset that does not exist' => ['ai_scored_at', '2026-02-20T12:00:00+99:00'],
            'year beyond the column' => ['ai_scored_at', '9999-12-31T23:00:00-12:00'],
            'year before the column' => ['ai_scored_at', '0001-01-01T00:00:00Z'],
            'line end behind a time' => ['ai_scored_at', "2026-02-20T12:00:00Z\n"],
            'json as text' => ['ai_objections', '[]'],
            'json beyond the column' => ['ai_objections', [str_repeat('x', 70000)]],
            'text beyond the column' => ['visitor_id', str_repeat('x', 37)],
            'text with NUL' => ['utm_source', "a\0b"],
            'list as text' => ['utm_source', ['a']],
            'bool as number' => ['do_not_call', 1],
        ];
    }

    public function testJsonSurvivesEntityDecodingAndContainsNothingToPurify(): void
    {
        $value = [['text' => "<b>\"O'Brien\" &quot; & 😀 ü</b>", 'points' => -3.5], ['n' => 1]];
        $json = JsonText::encode($value);
        self::assertSame($json, html_entity_decode($json, ENT_QUOTES));
        self::assertDoesNotMatchRegularExpression('/[<>&\x80-\xff]/', $json);
        self::assertStringNotContainsString('\\"', $json, 'A quote inside a text is spelled \\u0022.');
        self::assertSame($value, JsonText::decode($json));
        self::assertSame($value, JsonText::decode(htmlspecialchars($json, ENT_QUOTES)));
    }

    public function testUnreadableJsonCountsAsEmpty(): void
    {
        self::assertSame([], JsonText::decode('{"a":'));
        self::assertSame([], JsonText::decode(null));
        self::assertSame([], JsonText::decode('7'));
    }

    public function testStoredTimesLeaveWithSecondsAndZone(): void
    {
        self::assertSame('2026-11-22T12:34:56Z', UtcTime::toWire('2026-11-22 12:34:56'));
        self::assertNull(UtcTime::toWire(null));
    }

    private function def(string $field): array
    {
        return FixedModules::leadFields()[$field];
    }

    public function testAJsonFieldMayBeAsLongAsItsColumn(): void
    {
        $long = array_fill(0, 8000, 'nine char');
        self::assertNotEmpty(FieldValue::toStorage(['type' => 'text', 'dbType' => 'longtext', 'scb_json' => true], $long));
        $this->expectException(InvalidValue::class);
        FieldValue::toStorage(['type' => 'text', 'scb_json' => true], $long);
    }
}
