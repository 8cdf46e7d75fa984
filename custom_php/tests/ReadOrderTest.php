<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Read\Column;
use SuiteCrmBridge\Read\Cursor;
use SuiteCrmBridge\Read\ListRequest;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\SortOrder;
use SuiteCrmBridge\Read\WireValue;

final class ReadOrderTest extends TestCase
{
    private static function column(array $def): Column
    {
        return Column::of('x', ['x' => $def], 'Leads');
    }

    public function testTheIdDecidesBetweenEqualRows(): void
    {
        $order = new SortOrder();
        $order->add('t.a', self::column(['type' => 'datetime']), true);
        $order->endWithId('t');
        self::assertSame('t.a DESC, t.id DESC', $order->sql());
        self::assertSame(
            "(t.a < 'v' OR t.a IS NULL OR (t.a = 'v' AND (t.id < 'i' OR t.id IS NULL)))",
            $order->after(new RecordingDatabase(), ['v', 'i'])
        );
    }

    public function testNothingIsLostAmongEmptyValues(): void
    {
        $up = new SortOrder();
        $up->add('t.a', self::column(['type' => 'int']), false);
        $up->endWithId('t');
        self::assertSame(
            "(t.a IS NOT NULL OR (t.a IS NULL AND (t.id > 'i')))",
            $up->after(new RecordingDatabase(), [null, 'i'])
        );
        self::assertSame("(t.a > 7 OR (t.a = 7 AND (t.id > 'i')))", $up->after(new RecordingDatabase(), ['7', 'i']));
    }

    public function testANumberInACursorIsANumber(): void
    {
        $order = new SortOrder();
        $order->add('t.a', self::column(['type' => 'int']), false);
        self::assertTrue($order->accepts(['-7.50']));
        self::assertFalse($order->accepts(['7 OR 1 = 1']));
        self::assertFalse($order->accepts(['7', '8']));
        $texts = new SortOrder();
        $texts->endWithId('t');
        self::assertFalse($texts->accepts(["caf\xe9"]));
    }

    public function testACursorFitsOnlyItsQuery(): void
    {
        $cursor = Cursor::encode('q1', ["caf\xe9", null]);
        self::assertSame(["caf\xe9", null], Cursor::decode('q1', $cursor));
        self::assertNull(Cursor::decode('q2', $cursor));
        self::assertNull(Cursor::decode('q1', 'rubbish!'));
        self::assertNull(Cursor::decode('q1', base64_encode('{"q":"q1","v":[[1]]}')));
    }

    /** @dataProvider storedValues */
    public function testStoredTextBecomesRealJson(array $def, ?string $stored, $wire): void
    {
        self::assertSame($wire, WireValue::of(self::column($def), $stored));
    }

    public static function storedValues(): array
    {
        return [
            'int' => [['type' => 'int'], '7', 7],
            'decimal' => [['type' => 'currency'], '12.500000', 12.5],
            'checked' => [['type' => 'bool'], '1', true],
            'never touched' => [['type' => 'bool'], null, false],
            'empty text' => [['type' => 'varchar'], '', null],
            'entities' => [['type' => 'varchar'], 'R&amp;D &#039;x&#039;', "R&D 'x'"],
            'instant' => [['type' => 'datetimecombo'], '2026-11-22 12:34:56', '2026-11-22T12:34:56Z'],
            'zero instant' => [['type' => 'datetime'], '0000-00-00 00:00:00', null],
            'zero date' => [['type' => 'date'], '0000-00-00', null],
            'options' => [['type' => 'multienum'], '^a^,^b c^', ['a', 'b c']],
            'no options' => [['type' => 'multienum'], '^^', null],
            'json' => [['type' => 'text', 'scb_json' => true], '[{"points":7}]', [['points' => 7]]],
        ];
    }

    public function testWhatCannotBeReadIsNoColumn(): void
    {
        foreach ([['type' => 'link'], ['type' => 'relate', 'source' => 'non-db'], ['type' => 'encrypt'], ['type' => 'file'],
            ['type' => 'varchar', 'source' => 'non-db'], ['type' => 'varchar', 'sensitive' => true]] as $def) {
            self::assertNull(Column::of('x', ['x' => $def], 'Leads'));
        }
    }

    public function testAStoredIdOfARelatedRecordCanBeRead(): void
    {
        $column = Column::of('x', ['x' => ['type' => 'relate', 'dbType' => 'id']], 'Leads');
        self::assertSame('t.`x`', $column === null ? null : $column->sql('t'));
    }

    /** @dataProvider wrongRequests */
    public function testARequestOfTheWrongShapeIsRefused(array $body, string $at): void
    {
        $problems = new Problems();
        ListRequest::from($body, $problems);
        try {
            $problems->stop();
            self::fail('Nothing was refused.');
        } catch (ApiError $error) {
            self::assertSame([$at], array_keys($error->body()['errors']['fields']));
        }
    }

    public static function wrongRequests(): array
    {
        return [
            [['limit' => 0], 'limit'], [['limit' => 201], 'limit'], [['limit' => '5'], 'limit'],
            [['fields' => 'name'], 'fields'], [['fields' => [1]], 'fields'], [['sort' => array_fill(0, 6, 'a')], 'sort'],
            [['cursor' => 5], 'cursor'], [['total' => 'yes'], 'total'], [['nope' => 1], 'nope'],
            [['include' => ['a', 'b', 'c', 'd', 'e', 'f']], 'include'], [['include' => ['a' => ['limit' => 51]]], 'include.a.limit'],
            [['include' => ['a' => ['nope' => 1]]], 'include.a'],
        ];
    }
}
