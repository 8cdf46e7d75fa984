<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

use SuiteCrmBridge\Field\JsonText;

/**
 * The markup of a lead's score and reasons. SuiteCRM calls these as `function` fields, with the record on a
 * detail view and with a row (upper-case names) on a list view, and prints what they return as it is.
 */
final class ScoreCells
{
    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function badge($record, $name = '', $value = '', $view = ''): string
    {
        $own = self::number(self::value($record, 'ai_score_override'));
        if ($own !== null) {
            $band = ScoreBand::of($own);
            return Badge::of($own, $band, ScoreBand::label($band), Phrases::say('LBL_SCB_OWN_SCORE'));
        }
        $score = self::number(self::value($record, 'ai_score'));
        $stored = self::value($record, 'ai_score_band');
        if ($score === null && $stored === '') {
            return '';
        }
        $band = $stored === '' ? ScoreBand::of((int) $score) : ScoreBand::key($stored);
        return Badge::of($score, $band, ScoreBand::label($band));
    }

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function reasons($record, $name = '', $value = '', $view = ''): string
    {
        return ReasonList::of(JsonText::decode(self::value($record, 'ai_score_reasons')));
    }

    /** @param object|array<string, mixed> $record */
    private static function value($record, string $field): string
    {
        $value = is_array($record) ? $record[strtoupper($field)] ?? '' : $record->$field ?? '';
        return is_scalar($value) ? (string) $value : '';
    }

    private static function number(string $value): ?int
    {
        return is_numeric($value) ? (int) $value : null;
    }
}
