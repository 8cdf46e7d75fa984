<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Write\Faults;
use SuiteCrmBridge\Write\FieldValues;
use SuiteCrmBridge\Write\ItemRefused;
use SuiteCrmBridge\Write\StoredRecord;
use SuiteCrmBridge\Write\WriteItem;
use SuiteCrmBridge\Write\WriteRequest;

final class WriteRequestTest extends TestCase
{
    private const UUID = '9b0e3c3e-3f0a-4b43-8a54-2a9b2f0e8a11';

    /** @dataProvider badEnvelopes */
    public function testABadEnvelopeIsRefusedAsAWhole(array $body, int $status): void
    {
        try {
            WriteRequest::fromBody($body);
            self::fail('The request was accepted.');
        } catch (ApiError $error) {
            self::assertSame($status, $error->status());
        }
    }

    public function badEnvelopes(): array
    {
        return [
            'no mode' => [['items' => [[]]], 422],
            'no items' => [['mode' => 'quiet'], 422],
            'empty items' => [['mode' => 'quiet', 'items' => []], 422],
            'items as object' => [['mode' => 'full', 'items' => ['a' => []]], 422],
            'too many' => [['mode' => 'quiet', 'items' => array_fill(0, 501, [])], 413],
        ];
    }

    public function testANewRecordNeedsALowerCaseUuid(): void
    {
        $this->expectException(ItemRefused::class);
        WriteItem::from(['op' => 'create', 'module' => 'Leads', 'id' => strtoupper(self::UUID), 'fields' => []]);
    }

    /** @dataProvider closedFields */
    public function testAFullWriteCannotTouchWhatSuiteCrmKeeps(string $field): void
    {
        $faults = new Faults();
        FieldValues::any(new FixedModules(), WriteItem::from(
            ['op' => 'update', 'module' => 'Leads', 'id' => self::UUID, 'fields' => [$field => '1']]
        ), $faults);
        $this->expectException(ItemRefused::class);
        $faults->mustBeNone();
    }

    public function closedFields(): array
    {
        return [['id'], ['deleted'], ['date_modified'], ['modified_user_id'], ['full_name'], ['contacts'], ['nonsense']];
    }

    public function testOnlyDifferentValuesAreSaved(): void
    {
        $wanted = ['a' => 'x', 'b' => 5, 'c' => null, 'd' => '0.5000', 'e' => 'new', 'f' => '01'];
        $stored = ['a' => 'x', 'b' => '5', 'c' => '', 'd' => '0.5', 'e' => 'old', 'f' => '1'];
        self::assertSame(['e' => 'new', 'f' => '01'], StoredRecord::differences($wanted, $stored));
    }
}
