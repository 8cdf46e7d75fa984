<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** Words from SuiteCRM's language files, with English where none are loaded (API calls, tests). */
final class Phrases
{
    private const ENGLISH = [
        'LBL_SCB_ONCE' => 'once',
        'LBL_SCB_TIMES' => '%d times',
        'LBL_SCB_LAST' => 'last on %s',
        'LBL_SCB_DUE' => 'by %s',
        'LBL_SCB_HOURS' => '%d h',
        'LBL_SCB_MINUTES' => '%d min',
        'LBL_SCB_SECONDS' => '%d s',
        'LBL_SCB_OF' => '%s of %s',
        'LBL_SCB_ASSISTANT' => 'Assistant',
        'LBL_SCB_VISITOR' => 'Visitor',
        'LBL_SCB_AGENT' => 'Agent',
        'LBL_SCB_REQUIRED' => 'required',
        'LBL_SCB_AT_LIMIT' => 'at its limit',
        'LBL_SCB_MATCH' => '%s match',
        'LBL_SCB_OWN_SCORE' => 'Set by a person',
        'LBL_SCB_OWN_SCORE_RANGE' => 'An own score is a whole number from 0 to 100.',
        'LBL_SCB_OWN_SCORE_REASON' => 'An own score needs a reason.',
        'LBL_SCB_OWN_SCORE_KEPT' => 'The lead was saved with the score it had.',
    ];

    /** @param mixed $values */
    public static function say(string $key, ...$values): string
    {
        $pattern = $GLOBALS['app_strings'][$key] ?? self::ENGLISH[$key] ?? $key;
        return vsprintf($pattern, $values);
    }

    /** `viewed_pricing` has no label of its own, so its words are shown. */
    public static function humanise(string $code): string
    {
        $words = trim(str_replace(['_', '-', '.'], ' ', $code));
        return mb_strtoupper(mb_substr($words, 0, 1)) . mb_substr($words, 1);
    }
}
