<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** The words themselves, however often SuiteCRM has escaped them on their way. */
final class PlainText
{
    /** Reading, purifying and saving each add a layer of HTML entities, so one decoding is not enough. */
    public static function of(string $text): string
    {
        // Decoding goes through two thousand names; most texts have nothing to decode, and every save asks for hundreds.
        while (strpos($text, '&') !== false) {
            $before = $text;
            $text = html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
            if ($text === $before) {
                break;
            }
        }
        return $text;
    }
}
