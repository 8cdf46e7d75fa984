<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\TokenIndex;

final class TokenIndexTest extends TestCase
{
    private const PRIMARY = ['Key_name' => 'PRIMARY', 'Column_name' => 'id', 'Seq_in_index' => '1'];
    private const OURS = ['Key_name' => 'idx_scb_access_token', 'Column_name' => 'access_token', 'Seq_in_index' => '1'];
    private const THEIRS = ['Key_name' => 'idx_theirs', 'Column_name' => 'access_token', 'Seq_in_index' => '1'];

    public function testItIsAddedWhereThereIsNoneAndRememberedAsOurs(): void
    {
        $database = $this->with([self::PRIMARY], []);
        (new TokenIndex($database, new Settings($database)))->ensure();
        self::assertCount(1, $database->all('ALTER TABLE oauth2tokens ADD INDEX'));
        self::assertCount(1, $database->all('INSERT INTO config'));
    }

    /** @dataProvider present */
    public function testAnIndexThatIsThereIsLeftAlone(array $index): void
    {
        $database = $this->with([self::PRIMARY, $index], []);
        (new TokenIndex($database, new Settings($database)))->ensure();
        self::assertSame([], $database->all('ALTER'));
        self::assertSame([], $database->all('INSERT'));
    }

    public function present(): array
    {
        return [[self::OURS], [self::THEIRS]];
    }

    public function testOnlyOurOwnIsRemoved(): void
    {
        $ours = [['value' => 'idx_scb_access_token']];
        self::assertCount(1, $this->removed([self::PRIMARY, self::OURS], $ours));
        self::assertSame([], $this->removed([self::PRIMARY, self::OURS], []));
        self::assertSame([], $this->removed([self::PRIMARY, self::THEIRS], $ours));
    }

    /** @return string[] */
    private function removed(array $indices, array $setting): array
    {
        $database = $this->with($indices, $setting);
        (new TokenIndex($database, new Settings($database)))->remove();
        return $database->all('ALTER TABLE oauth2tokens DROP INDEX idx_scb_access_token');
    }

    private function with(array $indices, array $setting): RecordingDatabase
    {
        $database = new RecordingDatabase();
        $database->answers = ['SHOW INDEX' => $indices, 'SELECT value FROM config' => $setting];
        return $database;
    }
}
