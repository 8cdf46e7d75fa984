<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/**
 * What a `function` field is handed: the record on a detail view, a row with upper-case names (and labels in
 * place of an enum's keys) on a list.
 */
final class Cell
{
    /** @param object|array<string, mixed> $record */
    public static function text($record, string $field): string
    {
        $value = is_array($record) ? $record[strtoupper($field)] ?? '' : $record->$field ?? '';
        return is_scalar($value) ? (string) $value : '';
    }

    /** @param object|array<string, mixed> $record */
    public static function key($record, string $field, string $list): string
    {
        $stored = self::text($record, $field);
        $options = self::options($list);
        if ($options === [] || isset($options[$stored])) {
            return $stored;
        }
        $key = array_search(PlainText::of($stored), $options, true);
        return $key === false ? '' : (string) $key;
    }

    public static function label(string $key, string $list): string
    {
        return (string) (self::options($list)[$key] ?? Phrases::humanise($key));
    }

    /** @return array<string, string> */
    private static function options(string $list): array
    {
        return (array) ($GLOBALS['app_list_strings'][$list] ?? []);
    }
}
