<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

/** The bridge's address as an administrator may set it: http or https, a host, no credentials, query or fragment. */
final class BridgeAddress
{
    /** @return string|null the address without a trailing slash; null when it is none */
    public static function from(string $text): ?string
    {
        $text = rtrim(trim($text), '/');
        $parts = strlen($text) <= 255 && preg_match('~^[\x21-\x7e]+$~D', $text) === 1 ? parse_url($text) : false;
        if ($parts === false || array_diff_key($parts, ['scheme' => 1, 'host' => 1, 'port' => 1, 'path' => 1]) !== []) {
            return null;
        }
        $web = in_array(strtolower($parts['scheme'] ?? ''), ['http', 'https'], true);
        $host = trim($parts['host'] ?? '', '[]');
        $named = preg_match('~^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$~iD', $host) === 1
            || filter_var($host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6) !== false;
        $plain = preg_match('~["\'<>\\\\]~', $text) === 0;
        return $web && $named && $plain && !self::isMetadata($host) ? $text : null;
    }

    /** Cloud providers answer there with the machine's own credentials; no bridge lives there. */
    private static function isMetadata(string $host): bool
    {
        $packed = @inet_pton($host);
        if ($packed === false) {
            return ctype_digit($host) || strpos(strtolower($host), '0x') === 0;
        }
        // An IPv4 address may come dressed as IPv6.
        $tail = strlen($packed) === 16 ? substr($packed, 12) : $packed;
        $dressed = strlen($packed) === 4 || strpos($packed, str_repeat("\0", 10) . "\xff\xff") === 0;
        return ($dressed && strpos($tail, "\xa9\xfe") === 0)
            || (strlen($packed) === 16 && (ord($packed[0]) === 0xfe && (ord($packed[1]) & 0xc0) === 0x80));
    }
}
