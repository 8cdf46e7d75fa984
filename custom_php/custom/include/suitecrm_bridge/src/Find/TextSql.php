<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Find;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Read\ReadableModule;
use SuiteCrmBridge\Read\TextLiteral;

/** Ways in which a text may be found, as SQL. */
final class TextSql
{
    /** The last digits of a number are the same however its country and trunk are written. */
    private const TAIL = 9;
    private const SEPARATORS = [' ', '-', '(', ')', '/', '.', '+'];

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public function equals(string $sql, string $text): string
    {
        return "$sql = " . TextLiteral::of($this->database, $text);
    }

    public function begins(string $sql, string $text): string
    {
        return "$sql LIKE " . $this->pattern('', $text);
    }

    /** Every word of the text begins a word of the column. */
    public function words(string $sql, string $text): string
    {
        $words = preg_split('/\s+/u', $text, -1, PREG_SPLIT_NO_EMPTY) ?: [];
        return '(' . implode(' AND ', array_map(function (string $word) use ($sql): string {
            return "CONCAT(' ', $sql) LIKE " . $this->pattern('% ', $word);
        }, $words)) . ')';
    }

    /** Some address of the record, that it has now; written from the address's side, where the index is. */
    public function address(ReadableModule $module, string $condition): ?string
    {
        return !isset($module->seed->field_defs['email_addresses']) ? null
            : 't.id IN (SELECT er.bean_id FROM email_addresses ea INNER JOIN email_addr_bean_rel er'
            . " ON er.email_address_id = ea.id AND er.deleted = 0 AND er.bean_module = '$module->name'"
            . " WHERE ea.deleted = 0 AND $condition)";
    }

    /** A stored phone number ends in the same digits. */
    public function phone(string $sql, string $digits): string
    {
        $tail = substr($digits, -self::TAIL);
        return self::digitsOf($sql) . ' LIKE ' . $this->database->literal("%$tail");
    }

    public static function digits(string $text): string
    {
        return (string) preg_replace('/\D/', '', $text);
    }

    private static function digitsOf(string $sql): string
    {
        foreach (self::SEPARATORS as $separator) {
            $sql = "REPLACE($sql, '$separator', '')";
        }
        return $sql;
    }

    private function pattern(string $before, string $text): string
    {
        return TextLiteral::of($this->database, $before . addcslashes($text, '\\%_') . '%');
    }
}
