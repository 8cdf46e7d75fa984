<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Feed\ChangeDetector;

final class ChangeDetectorTest extends TestCase
{
    public function testAChangedFieldIsNamed(): void
    {
        self::assertSame(['status'], $this->changed(
            ['status' => 'New', 'last_name' => 'Lee'],
            ['status' => 'Dead', 'last_name' => 'Lee']
        ));
    }

    public function testASaveThatChangesOnlyWhatTheBridgeOwnsOrBookkeepingIsNotNews(): void
    {
        self::assertSame([], $this->changed(
            ['ai_score' => '5', 'date_modified' => '2026-01-01 00:00:00', 'modified_user_id' => '1'],
            ['ai_score' => 99, 'date_modified' => '2026-02-02 00:00:00', 'modified_user_id' => '2']
        ));
    }

    public function testAPersonsOwnScoreIsNews(): void
    {
        self::assertSame(['ai_score_override'], $this->changed(['ai_score_override' => ''], ['ai_score_override' => 80]));
    }

    /** @dataProvider sameValues */
    public function testTwoSpellingsOfOneValueAreNoChange(string $field, $before, $after): void
    {
        self::assertSame([], $this->changed([$field => $before], [$field => $after]));
    }

    public function sameValues(): array
    {
        return [
            'html entities' => ['last_name', 'O&#039;Brien', "O'Brien"],
            'entities of entities' => ['description', 'Tom & <b>Jerry</b>', 'Tom &amp;amp; &amp;lt;b&amp;gt;Jerry&amp;lt;/b&amp;gt;'],
            'line ends' => ['description', "a\r\nb", "a\nb"],
            'decimal places' => ['opportunity_amount', '10.50', 10.5],
            'empty number and zero' => ['opportunity_amount', '', 0],
            'bool spellings' => ['do_not_call', '0', false],
            'null and empty text' => ['last_name', null, ''],
            'seconds lost by SuiteCRM' => ['date_reviewed', '2026-01-01 10:00:42', '2026-01-01 10:00:00'],
            'null is not written' => ['last_name', 'Lee', null],
        ];
    }

    /** @dataProvider differentValues */
    public function testARealDifferenceIsAChange(string $field, $before, $after): void
    {
        self::assertSame([$field], $this->changed([$field => $before], [$field => $after]));
    }

    public function differentValues(): array
    {
        return [
            'cleared' => ['last_name', 'Lee', ''],
            'minute' => ['date_reviewed', '2026-01-01 10:00:42', '2026-01-01 10:01:00'],
            'seconds gained' => ['date_reviewed', '2026-01-01 10:00:00', '2026-01-01 10:00:42'],
            'cent' => ['opportunity_amount', '10.50', '10.51'],
            'true' => ['do_not_call', '0', '1'],
            'leading zero in text' => ['last_name', '01', '1'],
        ];
    }

    public function testANewRecordNamesTheFieldsThatHaveAValue(): void
    {
        self::assertSame(['last_name', 'status'], array_values(array_intersect(
            ['last_name', 'status', 'description', 'do_not_call', 'id', 'full_name', 'ai_score'],
            ChangeDetector::filled(FixedModules::leadFields(), [
                'id' => 'x', 'last_name' => 'Lee', 'status' => 'New', 'description' => '', 'do_not_call' => false,
                'full_name' => 'Lee', 'ai_score' => 7, 'contacts' => new \stdClass(),
            ])
        )));
    }

    /** @return string[] */
    private function changed(array $before, array $after): array
    {
        return ChangeDetector::changed(FixedModules::leadFields(), $before, $after);
    }
}
