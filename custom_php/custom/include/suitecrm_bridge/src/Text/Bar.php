<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** One horizontal bar below its label and amount, as wide as a phone allows. */
final class Bar
{
    /** @param float $share 0 to 1 */
    public static function of(string $label, string $amount, float $share, string $band): string
    {
        return '<div class="scb-bar" style="width:260px;max-width:100%;padding:2px 0">'
            . '<div style="display:flex;justify-content:space-between;gap:8px"><span style="overflow-wrap:anywhere">'
            . Html::text($label) . '</span><b style="white-space:nowrap">' . Html::text($amount) . '</b></div>'
            . '<div style="height:8px;border-radius:4px;background:#e4e7ec">'
            . '<div style="height:8px;border-radius:4px;width:' . round($share * 100) . '%;background:'
            . Badge::colour($band) . '"></div></div></div>';
    }
}
