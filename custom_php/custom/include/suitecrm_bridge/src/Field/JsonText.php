<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Field;

use SuiteCrmBridge\Text\PlainText;

/** JSON in the one spelling that SuiteCRM's purifier and entity decoding leave alone. */
final class JsonText
{
    public const TEXT_BYTES = 65535;
    /** Far less than a longtext holds, and less than a request may bring. */
    public const LONGTEXT_BYTES = 4194304;

    /**
     * @param mixed[] $value
     * @throws InvalidValue when it does not fit the column
     */
    public static function encode(array $value, int $most = self::TEXT_BYTES): string
    {
        // Markup, quotes and everything beyond ASCII become \uXXXX, so nothing is left to purify or decode.
        $flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_QUOT | JSON_HEX_APOS | JSON_UNESCAPED_SLASHES
            | JSON_PRESERVE_ZERO_FRACTION;
        $json = json_encode($value, $flags, 32);
        if ($json === false) {
            throw new InvalidValue('The value cannot be written as JSON.');
        }
        if (strlen($json) > $most) {
            throw new InvalidValue("The JSON text is longer than $most bytes.");
        }
        return $json;
    }

    /**
     * Reads a stored or HTML-encoded text; anything unreadable counts as empty.
     *
     * @return mixed[]
     */
    public static function decode(?string $text): array
    {
        if ($text === null || $text === '') {
            return [];
        }
        $value = json_decode($text, true, 32);
        if (!is_array($value)) {
            $value = json_decode(PlainText::of($text), true, 32);
        }
        return is_array($value) ? $value : [];
    }
}
