<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Database\Database;

/** The package's own settings: rows of SuiteCRM's `config` table in category `scb`. */
final class Settings
{
    private const CATEGORY = 'scb';

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public function get(string $name): ?string
    {
        $rows = $this->database->rows('SELECT value FROM config WHERE ' . $this->where($name));
        return $rows === [] ? null : (string) $rows[0]['value'];
    }

    public function set(string $name, string $value): void
    {
        $this->remove($name);
        $values = array_map([$this->database, 'literal'], [self::CATEGORY, self::stored($name), $value]);
        $this->database->execute('INSERT INTO config (category, name, value) VALUES (' . implode(', ', $values) . ')');
    }

    public function remove(string $name): void
    {
        $this->database->execute('DELETE FROM config WHERE ' . $this->where($name));
    }

    public function removeAll(): void
    {
        $this->database->execute('DELETE FROM config WHERE category = ' . $this->database->literal(self::CATEGORY));
    }

    private function where(string $name): string
    {
        return 'category = ' . $this->database->literal(self::CATEGORY)
            . ' AND name = ' . $this->database->literal(self::stored($name));
    }

    /** The column cuts a longer name without a word, and the setting is never found again. */
    private static function stored(string $name): string
    {
        $width = 32;
        return strlen($name) <= $width ? $name : substr($name, 0, $width - 9) . '_' . hash('crc32b', $name);
    }
}
