<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\Tabs;

final class TabsTest extends TestCase
{
    public function testModulesComeLastAndOnce(): void
    {
        $tabs = Tabs::with(self::stored(['Home', 'SCB_Forms']), ['SCB_Forms', 'SCB_Visitors']);
        self::assertSame(['Home', 'SCB_Forms', 'SCB_Visitors'], unserialize((string) base64_decode($tabs)));
    }

    public function testTakingThemOutLeavesTheRestInOrder(): void
    {
        $tabs = Tabs::without(self::stored(['Home', 'SCB_Forms', 'Leads']), ['SCB_Forms']);
        self::assertSame(['Home', 'Leads'], unserialize((string) base64_decode($tabs)));
    }

    public function testAMenuWithoutThemKeepsItsBytes(): void
    {
        $stored = base64_encode(serialize(['a' => 'Home', 'b' => 'Leads']));
        self::assertSame($stored, Tabs::without($stored, ['SCB_Forms']));
    }

    public function testAMenuArrangedBetweenTwoVersionsIsRememberedWithoutOurModules(): void
    {
        $database = new RecordingDatabase();
        $arranged = self::stored(['Leads', 'SCB_Forms', 'Home']);
        $database->answers['MySettings'] = [['value' => $arranged]];
        $memory = ['original' => self::stored(['Home', 'Leads']), 'written' => 'of before', 'shown' => ['SCB_Forms']];
        $database->answers["'scb'"] = [['value' => (string) json_encode($memory)]];
        (new Tabs($database, new Settings($database)))->add();
        preg_match('/"original":"([^"]+)"/', stripslashes((string) end($database->statements)), $kept);
        self::assertSame(['Leads', 'Home'], unserialize((string) base64_decode(str_replace('\\', '', $kept[1]))));
    }

    /** @param string[] $modules */
    private static function stored(array $modules): string
    {
        return base64_encode(serialize($modules));
    }
}
