<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\Settings;

final class SettingsTest extends TestCase
{
    /** @dataProvider names */
    public function testANameIsNeverLongerThanItsColumnAndStaysItself(string $name): void
    {
        $database = new RecordingDatabase();
        (new Settings($database))->set($name, 'value');
        preg_match("/VALUES \('scb', '([^']+)'/", (string) end($database->statements), $written);
        self::assertLessThanOrEqual(32, strlen($written[1]));
        (new Settings($database))->remove($name);
        self::assertStringContainsString("name = '$written[1]'", (string) end($database->statements));
    }

    public function testLongNamesWithTheSameBeginningAreApart(): void
    {
        $database = new RecordingDatabase();
        $settings = new Settings($database);
        $settings->remove('layout_AOK_KnowledgeBase_detailview');
        $settings->remove('layout_AOK_KnowledgeBase_detailviews');
        self::assertNotSame(...$database->statements);
    }

    public function names(): array
    {
        return [['version'], ['layout_AOK_KnowledgeBase_detailview'], [str_repeat('x', 32)], [str_repeat('x', 33)]];
    }
}
