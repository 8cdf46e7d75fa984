<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Dashlet;

use SuiteCrmBridge\Text\Html;

/** A dashlet's table; cells come as markup that is safe already. */
final class Rows
{
    /** How many columns a phone has room for; SuiteCRM's theme hides the others there. */
    private const ON_PHONE = 3;

    /**
     * @param string[] $heads words
     * @param array<int, string[]> $rows markup
     */
    public static function of(array $heads, array $rows): string
    {
        $html = '';
        foreach (array_values($heads) as $column => $head) {
            $html .= '<th' . self::hidden($column) . ' style="text-align:left;padding:4px 8px">' . Html::text($head) . '</th>';
        }
        $html = "<thead><tr>$html</tr></thead><tbody>";
        foreach ($rows as $row) {
            $html .= '<tr>';
            foreach (array_values($row) as $column => $cell) {
                $html .= '<td' . self::hidden($column) . ' style="padding:4px 8px;vertical-align:top;'
                    . 'overflow-wrap:break-word">' . $cell . '</td>';
            }
            $html .= '</tr>';
        }
        return '<div style="overflow-x:auto"><table class="scb-rows list view" style="width:100%">' . $html . '</tbody></table></div>';
    }

    private static function hidden(int $column): string
    {
        return $column < self::ON_PHONE ? '' : ' class="hidden-xs"';
    }

    public static function link(string $module, string $id, string $name): string
    {
        $address = 'index.php?module=' . urlencode($module) . '&action=DetailView&record=' . urlencode($id);
        return '<a href="' . Html::text($address) . '">' . Html::text(trim($name) === '' ? '…' : $name) . '</a>';
    }

    public static function message(string $words): string
    {
        return '<p class="scb-empty" style="padding:12px 8px;margin:0">' . Html::text($words) . '</p>';
    }
}
