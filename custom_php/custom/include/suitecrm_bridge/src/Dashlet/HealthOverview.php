<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Dashlet;

use SuiteCrmBridge\Text\Badge;
use SuiteCrmBridge\Text\Html;
use SuiteCrmBridge\Text\Phrases;

/** How many accounts are in which band, as bars. */
final class HealthOverview
{
    private const BANDS = ['critical', 'at_risk', 'watch', 'healthy', 'unknown'];
    private const ROW = 30;
    private const LABEL = 120;
    private const BAR = 220;

    public static function html(VisibleRecords $records): string
    {
        $counts = $records->counts('Accounts', 'health_band');
        if ($counts === null) {
            return Rows::message(Phrases::say('LBL_SCB_NOT_AVAILABLE'));
        }
        $bands = array_fill_keys(self::BANDS, 0);
        foreach ($counts as $band => $number) {
            $bands[isset($bands[$band]) ? $band : 'unknown'] += $number;
        }
        $chart = self::chart($bands);
        $rated = array_sum($bands) - $bands['unknown'];
        return $chart . Rows::message(Phrases::say('LBL_SCB_HEALTH_RATED', $rated, array_sum($bands)));
    }

    /** @param array<string, int> $bands */
    public static function chart(array $bands): string
    {
        $most = max(1, ...array_values($bands));
        $height = count($bands) * self::ROW;
        $width = self::LABEL + self::BAR + 60;
        $bars = '';
        $said = [];
        foreach (array_keys($bands) as $row => $band) {
            $label = self::label($band);
            $said[] = $label . ' ' . $bands[$band];
            $bars .= self::bar($row * self::ROW, $label, Badge::colour($band), $bands[$band], $most);
        }
        return '<svg class="scb-chart" role="img" aria-label="' . Html::text(implode(', ', $said)) . '" viewBox="0 0 '
            . "$width $height\" style=\"width:100%;max-width:560px;display:block;padding:8px\" font-size=\"13\">$bars</svg>";
    }

    private static function bar(int $top, string $label, string $colour, int $number, int $most): string
    {
        $length = $number === 0 ? 0 : max(2, (int) round($number / $most * self::BAR));
        $middle = $top + 19;
        return '<text x="0" y="' . $middle . '" fill="#534d64">' . Html::text($label) . '</text>'
            . '<rect x="' . self::LABEL . '" y="' . ($top + 5) . "\" width=\"$length\" height=\"20\" rx=\"3\" fill=\"$colour\"/>"
            . '<text x="' . (self::LABEL + $length + 8) . "\" y=\"$middle\" fill=\"#534d64\">$number</text>";
    }

    private static function label(string $band): string
    {
        return (string) ($GLOBALS['app_list_strings']['scb_health_band_list'][$band] ?? Phrases::humanise($band));
    }
}
