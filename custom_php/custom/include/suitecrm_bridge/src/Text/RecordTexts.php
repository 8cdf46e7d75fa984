<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

use SugarBean;
use SuiteCrmBridge\Field\JsonText;
use SuiteCrmBridge\Field\UtcTime;
use Throwable;
use TimeDate;

/** Fills the display-only fields of a record that has just been read. */
final class RecordTexts
{
    public static function fill(SugarBean $bean): void
    {
        foreach (self::texts($bean) as $field => $text) {
            if (isset($bean->field_defs[$field])) {
                $bean->$field = self::withoutMarkup($text);
            }
        }
    }

    /**
     * SuiteCRM escapes text fields in some views and prints them decoded in others. Visitors choose part of
     * these words, so no angle bracket is left in them, however they were spelled: safe in both.
     */
    public static function withoutMarkup(string $text): string
    {
        return str_replace(['<', '>'], ["\u{2039}", "\u{203A}"], PlainText::of($text));
    }

    /** @return array<string, string> */
    private static function texts(SugarBean $bean): array
    {
        $json = static function (string $field) use ($bean): array {
            return JsonText::decode(isset($bean->$field) ? (string) $bean->$field : null);
        };
        $seconds = $bean->total_time_spent ?? '';
        $share = $bean->ai_conversion_probability ?? '';
        return [
            'ai_score_reasons_text' => Lines::reasons($json('ai_score_reasons')),
            'ai_next_actions_text' => Lines::actions($json('ai_next_actions'), [self::class, 'showDate']),
            'ai_objections_text' => Lines::actions($json('ai_objections'), [self::class, 'showDate']),
            'intent_signals_text' => Lines::signals($json('intent_signals'), [self::class, 'showTime']),
            'total_time_spent_text' => is_numeric($seconds) ? Lines::duration((int) $seconds) : '',
            'ai_conversion_probability_text' => is_numeric($share) ? Lines::percent((float) $share) : '',
        ];
    }

    public static function showTime(string $wire): string
    {
        try {
            return (string) TimeDate::getInstance()->to_display_date_time(UtcTime::toStorage($wire));
        } catch (Throwable $unreadable) {
            return $wire;
        }
    }

    public static function showDate(string $date): string
    {
        try {
            return (string) TimeDate::getInstance()->to_display_date($date, false);
        } catch (Throwable $unreadable) {
            return $date;
        }
    }
}
