<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** A number and its band as a small coloured label. */
final class Badge
{
    /** Dark enough for white text, and apart for people who do not see red and green: the band is always named. */
    private const COLOURS = [
        'hot' => '#b42318', 'warm' => '#a15c07', 'cold' => '#1d5fa8', 'unscored' => '#667085',
        'critical' => '#b42318', 'at_risk' => '#a15c07', 'watch' => '#6b6112', 'healthy' => '#1a7f37',
        'unknown' => '#667085',
    ];
    private const STYLE = 'display:inline-block;padding:2px 8px;border-radius:10px;color:#fff;font-weight:600;'
        . 'font-size:12px;line-height:16px;white-space:nowrap;background:';

    /**
     * @param int|null $number null shows the band alone
     * @param string $note words for the tooltip, or nothing
     */
    public static function of(?int $number, string $band, string $label, string $note = ''): string
    {
        $words = $number === null ? $label : trim($number . ' ' . $label);
        if ($words === '') {
            return '';
        }
        $title = $note === '' ? '' : ' title="' . Html::text($note) . '"';
        $mark = $note === '' ? '' : " \u{270E}";
        return '<span class="scb-badge scb-' . Html::text($band) . '"' . $title . ' style="' . self::STYLE
            . self::colour($band) . '">' . Html::text($words) . $mark . '</span>';
    }

    public static function colour(string $band): string
    {
        return self::COLOURS[$band] ?? self::COLOURS['unknown'];
    }
}
