<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** The bands of a lead's score. */
final class ScoreBand
{
    private const LIST = 'scb_score_band_list';

    /** What the bridge makes of a number (docs/lead-fields.md). */
    public static function of(int $score): string
    {
        return $score >= 70 ? 'hot' : ($score >= 40 ? 'warm' : 'cold');
    }

    public static function label(string $band): string
    {
        return (string) (self::options()[$band] ?? Phrases::humanise($band));
    }

    /** List views hand over the label in place of the key. */
    public static function key(string $keyOrLabel): string
    {
        $options = self::options();
        if (isset($options[$keyOrLabel])) {
            return $keyOrLabel;
        }
        $key = array_search(PlainText::of($keyOrLabel), $options, true);
        return $key === false ? 'unscored' : (string) $key;
    }

    /** @return array<string, string> */
    private static function options(): array
    {
        return (array) ($GLOBALS['app_list_strings'][self::LIST] ?? []);
    }
}
