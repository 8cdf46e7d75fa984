<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** Reasons with their points as a list, gains green and losses red, the sign always written. */
final class ReasonList
{
    /** @param mixed[] $reasons */
    public static function of(array $reasons): string
    {
        $rows = '';
        foreach (ModuleLines::records($reasons) as $reason) {
            $points = is_numeric($reason['points'] ?? null) ? (float) $reason['points'] : 0.0;
            $rows .= '<li style="display:flex;gap:8px;padding:1px 0"><b style="flex:0 0 44px;text-align:right;color:'
                . ($points < 0 ? '#b42318' : '#1a7f37') . '">' . Html::text(Lines::signed($points)) . '</b><span>'
                . Html::text(Lines::reason($reason)) . '</span></li>';
        }
        $list = '<ul class="scb-reasons" style="list-style:none;margin:0;padding:0">';
        return $rows === '' ? '' : $list . $rows . '</ul>';
    }
}
