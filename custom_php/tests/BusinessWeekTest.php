<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use DateTimeImmutable;
use DateTimeZone;
use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Calendar\BusinessWeek;

final class BusinessWeekTest extends TestCase
{
    public function testWithoutHoursEveryHourIsOpen(): void
    {
        $week = new BusinessWeek([], new DateTimeZone('UTC'));
        $now = new DateTimeImmutable('2026-11-22T03:00:00Z');
        self::assertSame([false, true, null, []], [$week->isSet(), $week->isOpen($now), $week->nextTurn($now), $week->days()]);
    }

    /** @dataProvider moments */
    public function testTheNextTurnIsFound(string $at, bool $open, ?string $turn): void
    {
        $week = new BusinessWeek($this->nineToFive(), new DateTimeZone('Europe/Berlin'));
        $moment = new DateTimeImmutable($at);
        $next = $week->nextTurn($moment);
        self::assertSame($open, $week->isOpen($moment));
        self::assertSame($turn, $next === null ? null : $next->format('Y-m-d\TH:i:s\Z'));
    }

    public function moments(): array
    {
        return [
            'a Monday noon' => ['2026-11-23T11:30:20Z', true, '2026-11-23T16:00:00Z'],
            'the last second' => ['2026-11-23T15:59:59Z', true, '2026-11-23T16:00:00Z'],
            'the closing hour itself' => ['2026-11-23T16:00:00Z', false, '2026-11-24T08:00:00Z'],
            'a Friday evening' => ['2026-11-27T18:00:00Z', false, '2026-11-30T08:00:00Z'],
            'over the end of summer time' => ['2026-10-24T12:00:00Z', false, '2026-10-26T08:00:00Z'],
        ];
    }

    public function testADayThatClosesBeforeItOpensIsClosed(): void
    {
        $week = new BusinessWeek(
            [['day' => 'Monday', 'open_status' => '1', 'opening_hours' => '9', 'closing_hours' => '0']],
            new DateTimeZone('UTC')
        );
        $monday = new DateTimeImmutable('2026-11-23T10:00:00Z');
        self::assertSame([false, null], [$week->isOpen($monday), $week->nextTurn($monday)]);
        self::assertSame(['day' => 'monday', 'open' => false, 'opens' => null, 'closes' => null], $week->days()[0]);
    }

    public function testTheWeekIsSevenDaysFromMonday(): void
    {
        $days = (new BusinessWeek($this->nineToFive(), new DateTimeZone('UTC')))->days();
        self::assertSame(['day' => 'monday', 'open' => true, 'opens' => '09:00', 'closes' => '17:00'], $days[0]);
        self::assertSame(['day' => 'sunday', 'open' => false, 'opens' => null, 'closes' => null], $days[6]);
    }

    /** @return array<int, array<string, string>> */
    private function nineToFive(): array
    {
        return array_map(static function (string $day): array {
            $open = $day === 'Saturday' || $day === 'Sunday' ? '0' : '1';
            return ['day' => $day, 'open_status' => $open, 'opening_hours' => '9', 'closing_hours' => '17'];
        }, ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
    }
}
