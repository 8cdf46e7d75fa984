<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
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

    /** @param string[] $modules */
    private static function stored(array $modules): string
    {
        return base64_encode(serialize($modules));
    }
}
