<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Feed;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Install\Settings;

/** How the bridge keeps up with the feed. */
final class FeedStatus
{
    private const SETTING = 'feed_acknowledged';

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public function acknowledged(int $sequence): void
    {
        (new Settings($this->database))->set(self::SETTING, $sequence . ' ' . UtcTime::now());
    }

    /** @return array{sequence: int|null, at: string|null, backlog: int, oldest: string|null} times in UTC, as stored */
    public function read(): array
    {
        [$sequence, $at] = explode(' ', (string) (new Settings($this->database))->get(self::SETTING), 2) + ['', null];
        $oldest = $this->database->rows('SELECT created_at FROM ' . Outbox::TABLE . ' ORDER BY sequence LIMIT 1');
        return [
            'sequence' => $sequence === '' ? null : (int) $sequence,
            'at' => $at,
            'backlog' => (new Outbox($this->database))->backlog(),
            'oldest' => $oldest[0]['created_at'] ?? null,
        ];
    }
}
