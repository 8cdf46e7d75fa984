<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\LayoutFile;
use SuiteCrmBridge\Install\LayoutRecord;
use SuiteCrmBridge\Install\LayoutText;
use SuiteCrmBridge\Install\Panels;
use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\Tree;

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

    public function testFieldsOfOursInOtherPanelsLeaveEmptyCellsAndNoEmptyRow(): void
    {
        $layout = self::STOCK;
        $layout['panels']['LBL_B'] = [['status', 'ai_score'], [['name' => 'ai_score_badge'], '(empty)'], ['(empty)', '']];
        $without = LayoutText::withoutFields($layout, ['ai_score', 'ai_score_badge']);
        self::assertSame([0 => ['status', '(empty)'], 2 => ['(empty)', '']], $without['panels']['LBL_B']);
        self::assertSame(self::STOCK['panels']['LBL_A'], $without['panels']['LBL_A']);
    }

    public function testTextOfStrangersBreaksAnywhereAndIsEscaped(): void
    {
        foreach (Panels::of('Contacts', 'detailview')['lbl_scb_website_behaviour'] as $row) {
            foreach ($row as $cell) {
                $free = preg_match('/^utm_|^first_(referrer|landing)/', $cell['name']) === 1;
                self::assertSame($free, isset($cell['customCode']), $cell['name']);
                $code = $cell['customCode'] ?? "overflow-wrap:anywhere|escape:'html'";
                self::assertStringContainsString('overflow-wrap:anywhere', $code);
                self::assertStringContainsString("|escape:'html'", $code);
            }
        }
    }

    public function testAnEditedFileThatHoldsPartsOfOursIsNeverPutBack(): void
    {
        $root = sys_get_temp_dir() . '/scb-layout-' . bin2hex(random_bytes(6));
        $tree = new Tree($root);
        $database = new RecordingDatabase();
        $file = new LayoutFile($tree, new Settings($database), 'Leads', 'detailviewdefs', 'layout_Leads_detailview');
        $path = 'custom/modules/Leads/metadata/detailviewdefs.php';
        $tree->write($path, 'theirs and an older panel of ours');
        $file->amend(static fn () => $tree->write($path, 'theirs and both panels of ours'));
        preg_match("/'([^']+)'\)$/", (string) end($database->statements), $stored);
        $database->answers['SELECT value FROM config'] = [['value' => $stored[1]]];
        self::assertFalse($file->untouched());
        $file->undo(static fn () => $tree->write($path, 'theirs'));
        self::assertSame('theirs', $tree->read($path));
        $tree->delete($path);
        rmdir("$root/custom");
        rmdir($root);
    }

    public function testWhatWasDoneToALayoutIsRememberedExactly(): void
    {
        $record = new LayoutRecord("<?php\n// 'admin' & \"Studio\" \0\xff", 'abc', ['custom/history/x_1']);
        $read = LayoutRecord::fromText($record->toText());
        self::assertEquals($record, $read);
        self::assertNull(LayoutRecord::fromText((new LayoutRecord(null, 'abc', []))->toText())->original);
    }
}
