<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;
use SuiteCrmBridge\Text\Phrases;
use SuiteCrmBridge\Text\PlainText;

/** A person's own score: 0 to 100, with a reason, and a record of who set it when that nobody can write. */
final class OwnScore
{
    private const SCORE = 'ai_score_override';
    private const REASON = 'ai_override_reason';
    private const RECORDED = ['ai_override_by', 'ai_override_at'];

    /**
     * Puts the bean in order before it is saved.
     *
     * @throws OwnScoreRefused after the stored score and reason have been put back
     */
    public static function settle(SugarBean $bean, string $userId, string $now): void
    {
        if (!isset($bean->field_defs[self::SCORE], $bean->field_defs[self::REASON])) {
            return;
        }
        $stored = is_array($bean->fetched_row) ? $bean->fetched_row : [];
        foreach (self::RECORDED as $field) {
            $bean->$field = $stored[$field] ?? '';
        }
        $before = [self::plain($stored[self::SCORE] ?? ''), self::plain($stored[self::REASON] ?? '')];
        // A property that is null is left out of SuiteCRM's UPDATE: it is unchanged.
        $wanted = [self::plain($bean->{self::SCORE} ?? $before[0]), self::plain($bean->{self::REASON} ?? $before[1])];
        if ($wanted === $before) {
            return;
        }
        $complaint = self::complaint($wanted[0], $wanted[1]);
        if ($complaint !== null) {
            [$bean->{self::SCORE}, $bean->{self::REASON}] = $before;
            throw new OwnScoreRefused(Phrases::say($complaint));
        }
        $bean->{self::REASON} = $wanted[0] === '' ? '' : $wanted[1];
        $bean->ai_override_by = $userId;
        $bean->ai_override_at = $now;
    }

    private static function complaint(string $score, string $reason): ?string
    {
        if ($score === '') {
            return null;
        }
        if (preg_match('/^\d{1,3}$/D', $score) !== 1 || (int) $score > 100) {
            return 'LBL_SCB_OWN_SCORE_RANGE';
        }
        return $reason === '' ? 'LBL_SCB_OWN_SCORE_REASON' : null;
    }

    /** @param mixed $value */
    private static function plain($value): string
    {
        return is_scalar($value) ? trim(PlainText::of((string) $value)) : '';
    }
}
