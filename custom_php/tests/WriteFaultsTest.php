<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SugarBean;
use SuiteCrmBridge\Database\DatabaseError;
use SuiteCrmBridge\Database\NamedLock;
use SuiteCrmBridge\Write\Faults;
use SuiteCrmBridge\Write\FieldValues;
use SuiteCrmBridge\Write\ItemRefused;
use SuiteCrmBridge\Write\ItemResult;
use SuiteCrmBridge\Write\RecordMatch;
use SuiteCrmBridge\Write\RelatedRecords;
use SuiteCrmBridge\Write\RequiredFields;
use SuiteCrmBridge\Write\WriteItem;

final class WriteFaultsTest extends TestCase
{
    private const UUID = '9b0e3c3e-3f0a-4b43-8a54-2a9b2f0e8a11';
    private const DEFS = [
        'last_name' => ['type' => 'varchar', 'required' => true],
        'status' => ['type' => 'enum', 'required' => true, 'default' => 'New'],
        'assigned_user_id' => ['type' => 'relate', 'dbType' => 'id', 'module' => 'Users', 'id_name' => 'assigned_user_id'],
        'name' => ['type' => 'name', 'required' => true, 'source' => 'non-db'],
        'description' => ['type' => 'text'],
        'email1' => ['type' => 'varchar', 'source' => 'non-db'],
    ];

    public function testEveryFaultIsToldAndTheFirstGivesTheCode(): void
    {
        $item = WriteItem::from(['op' => 'update', 'module' => 'Leads', 'id' => self::UUID, 'fields' => [
            'nonsense' => 1, 'status' => 'bent', 'last_name' => str_repeat('x', 101), 'description' => 'fine',
        ]]);
        $faults = new Faults();
        self::assertSame(['description' => 'fine'], FieldValues::any(new FixedModules(), $item, $faults));
        try {
            $faults->mustBeNone();
            self::fail('The faults were overlooked.');
        } catch (ItemRefused $refusal) {
            $error = ItemResult::refused(self::UUID, $refusal)->onWire()['error'];
        }
        self::assertSame(['UNKNOWN_FIELD', 'nonsense'], [$error['code'], $error['field']]);
        self::assertSame(['nonsense', 'status', 'last_name'], array_keys($error['fields']));
        self::assertSame(['The value is not an option of the field.'], $error['fields']['status']);
    }

    public function testANewRecordNeedsWhatIsRequiredAndHasNoDefault(): void
    {
        self::assertSame([], $this->missing(static function (Faults $faults): void {
            RequiredFields::ofNew(self::DEFS, ['last_name' => 'Ng'], $faults);
        }));
        self::assertSame(['last_name'], $this->missing(static function (Faults $faults): void {
            RequiredFields::ofNew(self::DEFS, ['last_name' => '', 'description' => 'x'], $faults);
        }));
    }

    public function testAnUpdateCannotEmptyWhatIsRequired(): void
    {
        self::assertSame(['last_name', 'status'], $this->missing(static function (Faults $faults): void {
            RequiredFields::ofKnown(self::DEFS, ['last_name' => null, 'status' => '', 'description' => null], $faults);
        }));
    }

    /** @dataProvider users */
    public function testAnAssigneeIsAnActiveUser(array $rows, ?string $wrong): void
    {
        $database = new RecordingDatabase();
        $database->answers = ['FROM users' => $rows];
        $related = new RelatedRecords($database);
        self::assertSame($wrong, $related->fault('Users', 'u1'));
        $related->fault('Users', 'u1');
        self::assertCount(1, $database->statements, 'One look is enough.');
    }

    public function users(): array
    {
        return [
            [[['status' => 'Active']], null],
            [[['status' => 'Inactive']], 'The user is not active.'],
            [[], 'Users u1 does not exist.'],
        ];
    }

    public function testAnUpsertNamesAFieldThatHasAValue(): void
    {
        $raw = ['op' => 'upsert', 'module' => 'Leads', 'id' => self::UUID, 'fields' => ['last_name' => 'Ng', 'status' => '']];
        self::assertSame('last_name', WriteItem::from(['by' => 'last_name'] + $raw)->by);
        foreach ([null, 'status', 'first_name', 5] as $by) {
            try {
                WriteItem::from(['by' => $by] + $raw);
                self::fail('It was accepted.');
            } catch (ItemRefused $refusal) {
                self::assertSame('by', $refusal->field);
            }
        }
    }

    public function testOnlyShortStoredFieldsAndTheAddressNameARecord(): void
    {
        $fit = array_filter(array_keys(self::DEFS), static function (string $name): bool {
            return RecordMatch::canBeBy($name, self::DEFS);
        });
        self::assertSame(['last_name', 'status', 'assigned_user_id', 'email1'], array_values($fit));
    }

    public function testSeveralMatchesAreAmbiguousAndNoneIsNone(): void
    {
        $seed = new SugarBean();
        $seed->field_defs = self::DEFS;
        $database = new RecordingDatabase();
        self::assertNull((new RecordMatch($database))->find($seed, 'email1', 'ada@example.com'));
        self::assertStringContainsString("email_address_caps = 'ADA@EXAMPLE.COM' LIMIT 2", $database->statements[0]);
        $database->answers = ['last_name' => [['id' => 'a'], ['id' => 'b']]];
        $this->expectExceptionObject(new ItemRefused('AMBIGUOUS', 'last_name', 'Several records have this last_name.'));
        (new RecordMatch($database))->find($seed, 'last_name', 'Ng');
    }

    public function testALockIsGivenBackAfterAFailureAndRefusedWhenItIsTaken(): void
    {
        $database = new RecordingDatabase();
        $database->answers = ['GET_LOCK' => [['taken' => '1']]];
        try {
            (new NamedLock($database))->during(['a'], static function (): void {
                throw new ItemRefused('X', null, 'x');
            });
        } catch (ItemRefused $refusal) {
            self::assertStringContainsString('RELEASE_LOCK', (string) end($database->statements));
        }
        $database->answers = ['GET_LOCK' => [['taken' => '0']]];
        $this->expectException(DatabaseError::class);
        (new NamedLock($database))->during(['a'], 'time');
    }

    /** @return string[] */
    private function missing(callable $check): array
    {
        $faults = new Faults();
        $check($faults);
        try {
            $faults->mustBeNone();
            return [];
        } catch (ItemRefused $refusal) {
            self::assertSame('REQUIRED', $refusal->errorCode);
            return array_keys($refusal->fields);
        }
    }
}
