<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Dashlet;

use SuiteCrmBridge\Field\JsonText;
use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Text\Html;
use SuiteCrmBridge\Text\Lines;
use SuiteCrmBridge\Text\Phrases;
use SuiteCrmBridge\Text\RecordTexts;
use SuiteCrmBridge\Text\ScoreCells;

/** The hottest leads that are still open, with the strongest reason. */
final class HotLeads
{
    private const COLUMNS = [
        'first_name', 'last_name', 'account_name', 'ai_score', 'ai_score_band', 'ai_score_override', 'ai_score_reasons',
        'last_visit_at',
    ];
    private const OPEN = "ai_score_band = 'hot' AND (status IS NULL OR status NOT IN ('Converted', 'Dead', 'Recycled'))";
    private const MOST = 10;

    public static function html(VisibleRecords $records): string
    {
        $leads = $records->rows('Leads', self::COLUMNS, self::OPEN, 'COALESCE(ai_score_override, ai_score) DESC', self::MOST);
        if ($leads === null || $leads === []) {
            return Rows::message(Phrases::say($leads === null ? 'LBL_SCB_NOT_AVAILABLE' : 'LBL_SCB_NO_HOT_LEADS'));
        }
        $heads = [Phrases::say('LBL_SCB_SCORE'), Phrases::say('LBL_SCB_LEAD'), Phrases::say('LBL_SCB_WHY'), Phrases::say('LBL_SCB_LAST_VISIT')];
        return Rows::of($heads, array_map([self::class, 'row'], $leads));
    }

    /**
     * @param array<string, string|null> $lead
     * @return string[]
     */
    private static function row(array $lead): array
    {
        $reasons = JsonText::decode($lead['ai_score_reasons']);
        $account = trim((string) $lead['account_name']);
        $visit = UtcTime::toWire($lead['last_visit_at']);
        return [
            ScoreCells::badge((object) $lead),
            Rows::link('Leads', (string) $lead['id'], $lead['first_name'] . ' ' . $lead['last_name'])
                . ($account === '' ? '' : '<br>' . Html::text($account)),
            is_array($reasons[0] ?? null) ? Html::text(Lines::reason($reasons[0])) : '',
            $visit === null ? '' : Html::text(RecordTexts::showTime($visit)),
        ];
    }
}
