<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use DateTimeImmutable;
use DateTimeZone;
use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Calendar\BusinessWeek;

/** `GET business-hours`: when the company is open, and whether it is now. */
final class BusinessHoursAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $query = $request->getQueryParams();
        $at = isset($query['at'])
            ? QueryTime::of($query, 'at')
            : new DateTimeImmutable('now', new DateTimeZone('UTC'));
        // AOBH_BusinessHours reads the hours in PHP's own time zone.
        $zone = date_default_timezone_get();
        $week = new BusinessWeek($this->database->rows(
            'SELECT day, open_status, opening_hours, closing_hours FROM aobh_businesshours WHERE deleted = 0'
        ), new DateTimeZone($zone));
        $open = $week->isOpen($at);
        $turn = $week->nextTurn($at);
        $turnText = $turn === null ? null : $turn->format('Y-m-d\TH:i:s\Z');
        return ['data' => [
            'set' => $week->isSet(),
            'timezone' => $zone,
            'days' => $week->days(),
            'at' => $at->format('Y-m-d\TH:i:s\Z'),
            'is_open' => $open,
            'opens_at' => $open ? null : $turnText,
            'closes_at' => $open ? $turnText : null,
        ]];
    }
}
