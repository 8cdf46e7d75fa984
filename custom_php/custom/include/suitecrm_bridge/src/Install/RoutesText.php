<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/**
 * Puts the package's loader line into a routes file that other add-ons may share, and takes exactly it out.
 *
 * The line goes behind the first opening tag (and behind declare and namespace, which must come first),
 * because a file may end in `?>` or return early.
 */
final class RoutesText
{
    private const LINE = "/* suitecrm_bridge */ if (is_file('custom/include/suitecrm_bridge/routes.php')) "
        . "{ require 'custom/include/suitecrm_bridge/routes.php'; } /* /suitecrm_bridge */";
    public const EMPTY_FILE = "<?php\n";

    public static function contains(string $text): bool
    {
        return strpos($text, '/* suitecrm_bridge */') !== false;
    }

    public static function add(string $text): string
    {
        if (self::contains($text)) {
            return $text;
        }
        $at = self::insertionPoint($text);
        if ($at === null) {
            return '<?php ' . self::LINE . " ?>\n" . $text;
        }
        $insert = substr($text, $at - 1, 1) === "\n" ? self::LINE . "\n" : "\n" . self::LINE;
        return substr($text, 0, $at) . $insert . substr($text, $at);
    }

    public static function remove(string $text): string
    {
        $line = preg_quote(self::anyVersion('%BODY%'), '~');
        $line = str_replace('%BODY%', '.*?', $line);
        foreach (["~^<\\?php $line \\?>\\n~s", "~(?<=\\n)$line\\n~s", "~\\n$line~s"] as $pattern) {
            $without = preg_replace($pattern, '', $text, 1, $count);
            if ($count === 1) {
                return (string) $without;
            }
        }
        return $text;
    }

    private static function anyVersion(string $body): string
    {
        return "/* suitecrm_bridge */ $body /* /suitecrm_bridge */";
    }

    /** @return int|null offset in bytes; null when the text holds no PHP */
    private static function insertionPoint(string $text): ?int
    {
        $offset = 0;
        $point = null;
        $skipTo = [];
        foreach (token_get_all($text) as $token) {
            $kind = is_array($token) ? $token[0] : $token;
            $offset += strlen(is_array($token) ? $token[1] : $token);
            if ($skipTo !== []) {
                if (in_array($kind, $skipTo, true)) {
                    [$point, $skipTo] = [$offset, []];
                }
                continue;
            }
            if ($point === null) {
                $point = $kind === T_OPEN_TAG ? $offset : null;
            } elseif ($kind === T_DECLARE || $kind === T_NAMESPACE) {
                $skipTo = [';', '{'];
            } elseif (!in_array($kind, [T_WHITESPACE, T_COMMENT, T_DOC_COMMENT], true)) {
                break;
            }
        }
        return $point;
    }
}
