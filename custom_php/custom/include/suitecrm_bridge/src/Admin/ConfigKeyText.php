<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

/** Puts the key for secrets into the text of config_override.php, in the spelling SuiteCRM itself uses, and out again. */
final class ConfigKeyText
{
    private const NAME = "\$sugar_config['suitecrm_bridge']['secret_key']";
    private const EMPTY_FILE = "<?php\n";

    public static function add(string $text, string $encodedKey): string
    {
        $text = self::remove($text);
        if (trim($text) === '') {
            $text = self::EMPTY_FILE;
        }
        $line = self::NAME . " = '$encodedKey';\n";
        $end = strrpos($text, '?>');
        if ($end !== false && trim(substr($text, $end)) === '?>') {
            return substr($text, 0, $end) . $line . substr($text, $end);
        }
        return $text . (substr($text, -1) === "\n" ? '' : "\n") . $line;
    }

    /** @return string empty when nothing but our key was in it */
    public static function remove(string $text): string
    {
        $rest = (string) preg_replace('~^' . preg_quote(self::NAME, '~') . " = '[^']*';\\n~m", '', $text);
        return $rest !== $text && $rest === self::EMPTY_FILE ? '' : $rest;
    }
}
