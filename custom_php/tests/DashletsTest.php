<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Dashlet\HealthOverview;
use SuiteCrmBridge\Dashlet\Rows;

final class DashletsTest extends TestCase
{
    private const FOLDER = __DIR__ . '/../custom/modules/Home/Dashlets';

    public function testTheLongestBarIsTheMostFrequentBandAndNothingIsNoBar(): void
    {
        $chart = HealthOverview::chart(['critical' => 5, 'healthy' => 10, 'unknown' => 0]);
        preg_match_all('/<rect [^>]*width="(\d+)"/', $chart, $found);
        self::assertSame(['110', '220', '0'], $found[1]);
        self::assertStringContainsString('aria-label="Critical 5, Healthy 10, Unknown 0"', $chart);
    }

    public function testAChartOfNothingIsStillAChart(): void
    {
        self::assertStringContainsString('width="0"', HealthOverview::chart(['critical' => 0]));
    }

    public function testNamesAndLinksAreEscapedAndANamelessRecordCanStillBeOpened(): void
    {
        $link = Rows::link('Leads', 'a"b&c', '<script>alert(1)</script> &lt;b&gt;');
        self::assertSame(1, preg_match('~^<a href="[^"<>]*">[^<>]*</a>$~', $link), $link);
        self::assertStringContainsString('record=a%22b%26c', $link);
        self::assertStringContainsString('>…</a>', Rows::link('Leads', 'x', ' '));
    }

    public function testEveryDashletHasItsWordsInBothLanguages(): void
    {
        $names = array_map('basename', glob(self::FOLDER . '/*'));
        self::assertCount(4, $names);
        foreach ($names as $name) {
            $dashletMeta = [];
            include self::FOLDER . "/$name/$name.meta.php";
            self::assertNotEmpty($dashletMeta[$name]['module'], 'People without access to the module do not see it.');
            foreach (['en_us', 'de_DE'] as $language) {
                $dashletStrings = [];
                include self::FOLDER . "/$name/$name.$language.lang.php";
                self::assertSame(['LBL_TITLE', 'LBL_DESCRIPTION'], array_keys($dashletStrings[$name]));
            }
        }
    }

    public function testEveryPhraseThatIsSaidHasWords(): void
    {
        $app_strings = [];
        include __DIR__ . '/../custom/Extension/application/Ext/Language/en_us.suitecrm_bridge.php';
        foreach (glob(__DIR__ . '/../custom/include/suitecrm_bridge/src/{Dashlet,Alert,Hook}/*.php', GLOB_BRACE) as $file) {
            preg_match_all("/'(LBL_SCB_[A-Z_]+)'/", (string) file_get_contents($file), $said);
            self::assertSame([], array_diff($said[1], array_keys($app_strings)), $file);
        }
    }
}
