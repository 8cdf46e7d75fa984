<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

use SuiteCrmBridge\Field\JsonText;

/** The markup of an account's health. SuiteCRM calls these as `function` fields and prints what they return. */
final class HealthCells
{
    private const ARROWS = ['rising' => "\u{2197}", 'steady' => "\u{2192}", 'falling' => "\u{2198}"];
    private const ARROW_COLOURS = ['rising' => '#1a7f37', 'steady' => '#667085', 'falling' => '#b42318'];

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function badge($record, $name = '', $value = '', $view = ''): string
    {
        $score = Cell::text($record, 'health_score');
        $band = Cell::key($record, 'health_band', 'scb_health_band_list');
        if ($score === '' && $band === '') {
            return '';
        }
        $label = Cell::label($band, 'scb_health_band_list');
        $badge = Badge::of(is_numeric($score) ? (int) $score : null, $band === '' ? 'unknown' : $band, $label);
        return $badge . self::arrow(Cell::key($record, 'health_trend', 'scb_health_trend_list'));
    }

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function components($record, $name = '', $value = '', $view = ''): string
    {
        $rows = '';
        foreach (ModuleLines::records(JsonText::decode(Cell::text($record, 'health_components'))) as $component) {
            $score = ModuleLines::score($component);
            $band = $score >= 70 ? 'healthy' : ($score >= 40 ? 'at_risk' : 'critical');
            $rows .= Bar::of(ModuleLines::label($component), (string) round($score), $score / 100, $band);
        }
        return $rows;
    }

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function usage($record, $name = '', $value = '', $view = ''): string
    {
        $rows = '';
        foreach (ModuleLines::records(JsonText::decode(Cell::text($record, 'usage_summary'))) as $metric) {
            $share = ModuleLines::used($metric);
            $band = $share >= 1 ? 'critical' : ($share >= 0.9 ? 'at_risk' : 'cold');
            [$label, $amount] = explode(': ', ModuleLines::amount($metric), 2) + ['', ''];
            $rows .= Bar::of($label, $amount, $share, $band);
        }
        return $rows;
    }

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function reasons($record, $name = '', $value = '', $view = ''): string
    {
        return ReasonList::of(JsonText::decode(Cell::text($record, 'health_reasons')));
    }

    private static function arrow(string $trend): string
    {
        if (!isset(self::ARROWS[$trend])) {
            return '';
        }
        $label = Html::text(Cell::label($trend, 'scb_health_trend_list'));
        return ' <span class="scb-trend" title="' . $label . '" style="font-size:16px;font-weight:600;color:'
            . self::ARROW_COLOURS[$trend] . '" aria-hidden="true">' . self::ARROWS[$trend] . '</span> ' . $label;
    }
}
