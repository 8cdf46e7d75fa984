<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** Where a page ended, as an opaque text that fits only the query it came from. */
final class Cursor
{
    /** @param array<int, string|null> $values */
    public static function encode(string $query, array $values): string
    {
        $json = (string) json_encode(['q' => $query, 'v' => array_map([self::class, 'safe'], $values)]);
        return rtrim(strtr(base64_encode($json), '+/', '-_'), '=');
    }

    /** @return array<int, string|null>|null null when the text is no cursor of this query */
    public static function decode(string $query, string $text): ?array
    {
        $json = base64_decode(strtr($text, '-_', '+/'), true);
        $cursor = $json === false ? null : json_decode($json, true, 4);
        if (!is_array($cursor) || ($cursor['q'] ?? '') !== $query || !is_array($cursor['v'] ?? null)) {
            return null;
        }
        $values = [];
        foreach ($cursor['v'] as $value) {
            if ($value !== null && !is_string($value)) {
                return null;
            }
            $raw = $value === null ? null : base64_decode($value, true);
            if ($raw === false) {
                return null;
            }
            $values[] = $raw;
        }
        return $values;
    }

    /** Stored texts may be no UTF-8, which JSON cannot carry. */
    private static function safe(?string $value): ?string
    {
        return $value === null ? null : base64_encode($value);
    }
}
