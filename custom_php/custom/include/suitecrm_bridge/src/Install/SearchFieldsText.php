<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/**
 * SuiteCRM searches a number by range only where a module's SearchFields.php says so. The package adds its
 * entries as marked lines, below whatever an administrator or another add-on has there.
 */
final class SearchFieldsText
{
    private const FIELDS = ['range_ai_score', 'start_range_ai_score', 'end_range_ai_score'];

    public static function add(string $text, string $module): string
    {
        $text = self::remove($text);
        if (trim($text) === '') {
            $text = "<?php\n";
        } elseif (preg_match('/\?>\s*$/', $text) === 1) {
            $text = rtrim($text) . "\n<?php\n";
        } elseif (substr($text, -1) !== "\n") {
            $text .= "\n";
        }
        foreach (self::FIELDS as $field) {
            $text .= "\$searchFields['$module']['$field'] = "
                . "['query_type' => 'default', 'enable_range_search' => true]; // suitecrm_bridge\n";
        }
        return $text;
    }

    /**
     * Also takes out what Studio made of our lines when it rewrote the file as one array. Empty when nothing
     * but our lines was there.
     */
    public static function remove(string $text): string
    {
        $text = (string) preg_replace("~^.* // suitecrm_bridge\\n~m", '', $text);
        foreach (self::FIELDS as $field) {
            $entry = "~^\\s*'$field' =>\\s*(?:array ?\\(|\\[)[^()\\[\\]]*[)\\]],\\n~m";
            $text = (string) preg_replace($entry, '', $text);
        }
        $text = (string) preg_replace('~\?>\n<\?php\n$~', "?>\n", $text);
        return trim($text) === '<?php' ? '' : $text;
    }
}
