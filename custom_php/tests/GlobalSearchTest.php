<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\GlobalSearch;

final class GlobalSearchTest extends TestCase
{
    public function testOurModulesGoAndTheOthersStayToTheLetter(): void
    {
        $theirs = ['Leads' => ['visible' => true], 'Tasks' => ['visible' => false]];
        $text = "<?php\n\$unified_search_modules_display = " . var_export($theirs, true) . ";\n";
        $with = "<?php\n\$unified_search_modules_display = "
            . var_export(['Leads' => ['visible' => true], 'SCB_Forms' => ['visible' => false],
                'SCB_Visitors' => ['visible' => true], 'Tasks' => ['visible' => false]], true) . ";\n";
        self::assertSame($text, GlobalSearch::without($with));
        self::assertSame($text, GlobalSearch::without($text));
    }
}
