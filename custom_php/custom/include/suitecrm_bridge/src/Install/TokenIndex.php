<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Database\Database;

/** The index that SuiteCRM's token table lacks: without it every API call reads the whole table, which nothing purges. */
final class TokenIndex
{
    private const TABLE = 'oauth2tokens';
    private const NAME = 'idx_scb_access_token';
    private const SETTING = 'token_index';

    /** @var Database */
    private $database;
    /** @var Settings */
    private $settings;

    public function __construct(Database $database, Settings $settings)
    {
        $this->database = $database;
        $this->settings = $settings;
    }

    /** Adds the index unless the column has one, whoever made it. */
    public function ensure(): void
    {
        foreach ($this->indices() as $index) {
            if ($index['Column_name'] === 'access_token' && (int) $index['Seq_in_index'] === 1) {
                return;
            }
        }
        // A token's id is 80 characters long; the column takes 4000, more than an index may hold.
        $this->database->execute('ALTER TABLE ' . self::TABLE . ' ADD INDEX ' . self::NAME . ' (access_token(80))');
        $this->settings->set(self::SETTING, self::NAME);
    }

    /** Takes the index away again if it is ours. */
    public function remove(): void
    {
        $isOurs = $this->settings->get(self::SETTING) === self::NAME;
        if ($isOurs && in_array(self::NAME, array_column($this->indices(), 'Key_name'), true)) {
            $this->database->execute('ALTER TABLE ' . self::TABLE . ' DROP INDEX ' . self::NAME);
        }
    }

    /** @return array<int, array<string, string|null>> */
    private function indices(): array
    {
        return $this->database->rows('SHOW INDEX FROM ' . self::TABLE);
    }
}
