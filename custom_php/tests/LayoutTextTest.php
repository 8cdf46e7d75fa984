<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\LayoutRecord;
use SuiteCrmBridge\Install\LayoutText;
use SuiteCrmBridge\Install\Panels;

final class LayoutTextTest extends TestCase
{
    private const STOCK = [
        'templateMeta' => ['maxColumns' => '2', 'tabDefs' => ['LBL_A' => ['newTab' => true]]],
        'panels' => ['LBL_A' => [['name', 'phone']], 'LBL_B' => [['status']]],
        'recordActions' => ['kept' => true],
    ];

    public function testThePanelsComeSecondAndEverythingElseStays(): void
    {
        $with = LayoutText::add(self::STOCK, Panels::of('Leads', 'detailview'));
        self::assertSame(
            ['LBL_A', 'lbl_scb_sales_intelligence', 'lbl_scb_website_behaviour', 'LBL_B'],
            array_keys($with['panels'])
        );
        self::assertFalse($with['templateMeta']['tabDefs']['LBL_SCB_SALES_INTELLIGENCE']['newTab']);
        self::assertSame(self::STOCK['recordActions'], $with['recordActions']);
    }

    public function testAddingTwiceIsAddingOnce(): void
    {
        $panels = Panels::of('Leads', 'detailview');
        $with = LayoutText::add(self::STOCK, $panels);
        self::assertSame($with, LayoutText::add($with, $panels));
    }

    public function testAPanelTheAdministratorRearrangedIsLeftAlone(): void
    {
        $layout = self::STOCK;
        $layout['panels']['LBL_SCB_SALES_INTELLIGENCE'] = [['ai_score']];
        $with = LayoutText::add($layout, Panels::of('Leads', 'detailview'));
        self::assertSame([['ai_score']], $with['panels']['LBL_SCB_SALES_INTELLIGENCE']);
        self::assertArrayNotHasKey('lbl_scb_sales_intelligence', $with['panels']);
    }

    public function testRemovingTakesOutExactlyWhatWasAdded(): void
    {
        $panels = Panels::of('Leads', 'detailview');
        $without = LayoutText::remove(LayoutText::add(self::STOCK, $panels), array_keys($panels));
        self::assertSame(self::STOCK, $without);
    }

    public function testWhatWasDoneToALayoutIsRememberedExactly(): void
    {
        $record = new LayoutRecord("<?php\n// 'admin' & \"Studio\" \0\xff", 'abc', ['custom/history/x_1']);
        $read = LayoutRecord::fromText($record->toText());
        self::assertEquals($record, $read);
        self::assertNull(LayoutRecord::fromText((new LayoutRecord(null, 'abc', []))->toText())->original);
    }
}
