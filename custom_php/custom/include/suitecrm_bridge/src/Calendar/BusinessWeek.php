<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Calendar;

use DateTimeImmutable;
use DateTimeZone;

/** SuiteCRM's business hours: whole hours of each weekday, read in one time zone. */
final class BusinessWeek
{
    private const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    private const HOURS_LOOKED_AHEAD = 8 * 24;

    /** @var DateTimeZone */
    private $zone;
    /** @var bool */
    private $isSet;
    /** @var array<string, array<int, array{0: int, 1: int}>> day → opening and closing hours */
    private $hours = [];

    /** @param array<int, array<string, string|null>> $rows of table aobh_businesshours */
    public function __construct(array $rows, DateTimeZone $zone)
    {
        $this->zone = $zone;
        $this->isSet = $rows !== [];
        foreach ($rows as $row) {
            [$opens, $closes] = [(int) $row['opening_hours'], (int) $row['closing_hours']];
            // SuiteCRM counts a day that closes before it opens as closed.
            if (!empty($row['open_status']) && $opens < $closes) {
                $this->hours[strtolower((string) $row['day'])][] = [$opens, $closes];
            }
        }
    }

    public function isSet(): bool
    {
        return $this->isSet;
    }

    /** @return array<int, array{day: string, open: bool, opens: string|null, closes: string|null}> */
    public function days(): array
    {
        if (!$this->isSet) {
            return [];
        }
        return array_map(function (string $day): array {
            $hours = $this->hours[$day] ?? [];
            return [
                'day' => $day,
                'open' => $hours !== [],
                'opens' => $hours === [] ? null : sprintf('%02d:00', min(array_column($hours, 0))),
                'closes' => $hours === [] ? null : sprintf('%02d:00', max(array_column($hours, 1))),
            ];
        }, self::DAYS);
    }

    public function isOpen(DateTimeImmutable $at): bool
    {
        if (!$this->isSet) {
            return true;
        }
        $local = $at->setTimezone($this->zone);
        $hour = (int) $local->format('G');
        foreach ($this->hours[strtolower($local->format('l'))] ?? [] as $span) {
            if ($hour >= $span[0] && $hour < $span[1]) {
                return true;
            }
        }
        return false;
    }

    /** When it next opens or closes; null when it never does. */
    public function nextTurn(DateTimeImmutable $at): ?DateTimeImmutable
    {
        $now = $this->isOpen($at);
        $local = $at->setTimezone($this->zone);
        $hour = $at->modify(sprintf('-%d seconds', (int) $local->format('i') * 60 + (int) $local->format('s')));
        for ($step = 1; $this->isSet && $step <= self::HOURS_LOOKED_AHEAD; $step++) {
            // Hours are added to the instant, not to the wall clock, so that summer time neither skips nor repeats one.
            $next = $hour->setTimestamp($hour->getTimestamp() + 3600 * $step);
            if ($this->isOpen($next) !== $now) {
                return $next;
            }
        }
        return null;
    }
}
