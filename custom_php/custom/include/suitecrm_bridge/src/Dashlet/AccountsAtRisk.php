<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Dashlet;

use SuiteCrmBridge\Field\JsonText;
use SuiteCrmBridge\Text\Html;
use SuiteCrmBridge\Text\Lines;
use SuiteCrmBridge\Text\Phrases;
use SuiteCrmBridge\Text\RecordTexts;
use SuiteCrmBridge\Text\HealthCells;

/** Accounts that are critical or at risk, the worst first. */
final class AccountsAtRisk
{
    private const COLUMNS = [
        'name', 'health_score', 'health_band', 'health_trend', 'churn_probability', 'renewal_date', 'health_reasons',
    ];
    private const MOST = 10;

    public static function html(VisibleRecords $records): string
    {
        $accounts = $records->rows(
            'Accounts',
            self::COLUMNS,
            "health_band IN ('critical', 'at_risk')",
            "health_band = 'critical' DESC, health_score",
            self::MOST
        );
        if ($accounts === null || $accounts === []) {
            return Rows::message(Phrases::say($accounts === null ? 'LBL_SCB_NOT_AVAILABLE' : 'LBL_SCB_NO_RISK'));
        }
        return Rows::of([
            Phrases::say('LBL_SCB_HEALTH'), Phrases::say('LBL_SCB_ACCOUNT'), Phrases::say('LBL_SCB_CHURN'),
            Phrases::say('LBL_SCB_RENEWAL'), Phrases::say('LBL_SCB_WHY'),
        ], array_map([self::class, 'row'], $accounts));
    }

    /**
     * @param array<string, string|null> $account
     * @return string[]
     */
    private static function row(array $account): array
    {
        $reasons = JsonText::decode($account['health_reasons']);
        $churn = $account['churn_probability'];
        $renewal = (string) $account['renewal_date'];
        return [
            HealthCells::badge((object) $account),
            Rows::link('Accounts', (string) $account['id'], (string) $account['name']),
            is_numeric($churn) ? Html::text(Lines::percent((float) $churn)) : '',
            $renewal === '' ? '' : Html::text(RecordTexts::showDate($renewal)),
            is_array($reasons[0] ?? null) ? Html::text(Lines::reason($reasons[0])) : '',
        ];
    }
}
