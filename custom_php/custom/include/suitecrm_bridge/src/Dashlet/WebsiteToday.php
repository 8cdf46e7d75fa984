<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Dashlet;

use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Text\Html;
use SuiteCrmBridge\Text\Phrases;
use SuiteCrmBridge\Text\RecordTexts;

/** Known people who were on the website today. */
final class WebsiteToday
{
    private const COLUMNS = ['first_name', 'last_name', 'intent_score', 'total_visits', 'total_page_views', 'last_visit_at'];
    private const MOST = 10;

    /** @param string $since the start of the reader's day in UTC, `Y-m-d H:i:s` */
    public static function html(VisibleRecords $records, string $since): string
    {
        if (preg_match('/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/D', $since) !== 1) {
            return Rows::message(Phrases::say('LBL_SCB_NOT_AVAILABLE'));
        }
        $where = "last_visit_at >= '$since'";
        $visitors = [];
        $numbers = [];
        foreach (['Leads', 'Contacts'] as $module) {
            $numbers[$module] = $records->count($module, 'last_visit_at', $where);
            foreach ($records->rows($module, self::COLUMNS, $where, 'last_visit_at DESC', self::MOST) ?? [] as $row) {
                $visitors[] = ['module' => $module] + $row;
            }
        }
        if ($numbers === ['Leads' => null, 'Contacts' => null]) {
            return Rows::message(Phrases::say('LBL_SCB_NOT_AVAILABLE'));
        }
        return self::summary($numbers) . self::table($visitors);
    }

    /** @param array<string, int|null> $numbers */
    private static function summary(array $numbers): string
    {
        $tiles = '';
        foreach (['Leads' => 'LBL_SCB_LEADS_TODAY', 'Contacts' => 'LBL_SCB_CONTACTS_TODAY'] as $module => $label) {
            if ($numbers[$module] !== null) {
                $tiles .= '<div style="padding:8px 16px 8px 8px"><b style="font-size:22px">' . (int) $numbers[$module]
                    . '</b> ' . Html::text(Phrases::say($label)) . '</div>';
            }
        }
        return '<div style="display:flex;flex-wrap:wrap">' . $tiles . '</div>';
    }

    /** @param array<int, array<string, string|null>> $visitors */
    private static function table(array $visitors): string
    {
        if ($visitors === []) {
            return Rows::message(Phrases::say('LBL_SCB_NOBODY_TODAY'));
        }
        usort($visitors, static function (array $one, array $other): int {
            return strcmp((string) $other['last_visit_at'], (string) $one['last_visit_at']);
        });
        $rows = [];
        foreach (array_slice($visitors, 0, self::MOST) as $visitor) {
            $rows[] = [
                Rows::link((string) $visitor['module'], (string) $visitor['id'], $visitor['first_name'] . ' ' . $visitor['last_name']),
                Html::text(RecordTexts::showTime((string) UtcTime::toWire($visitor['last_visit_at']))),
                (string) (int) $visitor['total_visits'],
                (string) (int) $visitor['total_page_views'],
                $visitor['intent_score'] === null ? '' : (string) (int) $visitor['intent_score'],
            ];
        }
        return Rows::of([
            Phrases::say('LBL_SCB_PERSON'), Phrases::say('LBL_SCB_LAST_VISIT'), Phrases::say('LBL_SCB_VISITS'),
            Phrases::say('LBL_SCB_PAGE_VIEWS'), Phrases::say('LBL_SCB_INTENT'),
        ], $rows);
    }
}
