<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Schema\FieldDescription;
use SuiteCrmBridge\Write\FieldValues;

final class FieldDescriptionTest extends TestCase
{
    private const ACCOUNT_ID = [
        'name' => 'account_id', 'type' => 'relate', 'dbType' => 'id', 'id_name' => 'account_id', 'source' => 'non-db', 'module' => 'Accounts',
    ];

    /** @dataProvider types */
    public function testTheTypeIsTheOneOfTheWire(array $def, string $type, ?int $length): void
    {
        self::assertSame([$type, $length], [FieldDescription::type($def), FieldDescription::length($def)]);
    }

    public function types(): array
    {
        return [
            'text without a length' => [['type' => 'varchar'], 'string', 255],
            'phone' => [['type' => 'phone', 'len' => '100'], 'string', 100],
            'long text' => [['type' => 'text'], 'text', null],
            'text of ours' => [['type' => 'text', 'scb_json' => true], 'json', null],
            'assignee' => [['type' => 'relate', 'dbType' => 'id'], 'id', 36],
            'flag' => [['type' => 'bool'], 'boolean', null],
            'money' => [['type' => 'currency', 'dbType' => 'double'], 'number', null],
            'meeting start' => [['type' => 'datetimecombo', 'dbType' => 'datetime'], 'datetime', null],
            'choice' => [['type' => 'radioenum', 'len' => 10], 'enum', 10],
            'choices' => [['type' => 'multienum'], 'multienum', null],
            'another name for a column type' => [['type' => 'addon', 'dbType' => 'int'], 'integer', null],
        ];
    }

    public function testADefaultHasTheTypeOfItsField(): void
    {
        $defaults = [
            [['type' => 'bool', 'default' => '0'], false], [['type' => 'int', 'default' => '7'], 7],
            [['type' => 'float', 'default' => '0.5'], 0.5], [['type' => 'enum', 'default' => 'New'], 'New'],
            [['type' => 'datetime', 'default' => 'now'], null], [['type' => 'int', 'default' => 'x'], null], [['type' => 'id'], null],
        ];
        foreach ($defaults as [$def, $expected]) {
            self::assertSame($expected, FieldDescription::default($def));
        }
    }

    /** @dataProvider hidden */
    public function testWhatSuiteCrmHidesIsNotShown(array $def): void
    {
        self::assertFalse(FieldDescription::isShown('x', $def, []));
    }

    public function hidden(): array
    {
        return [
            [['type' => 'varchar', 'sensitive' => true]], [['type' => 'varchar', 'api-visible' => false]],
            [['type' => 'varchar', 'api-visible' => 'false']], [['type' => 'link']], [['type' => 'relate', 'source' => 'non-db']],
            [['type' => 'encrypt']],
        ];
    }

    public function testTheAccountOfAContactIsAWritableIdOfAnAccount(): void
    {
        self::assertTrue(FieldDescription::isShown('account_id', self::ACCOUNT_ID, []));
        self::assertTrue(FieldValues::isWritable('account_id', self::ACCOUNT_ID, []));
        self::assertSame('Accounts', FieldDescription::relatedModule('account_id', ['account_id' => self::ACCOUNT_ID]));
    }

    public function testTheAccountOfAnOpportunityIsOneAndThePeopleOfACallAreMany(): void
    {
        $id = ['type' => 'id', 'source' => 'non-db'];
        $defs = [
            'account_id' => $id, 'contact_id' => $id, 'lost_id' => $id,
            'account_name' => ['type' => 'relate', 'id_name' => 'account_id', 'module' => 'Accounts', 'link' => 'accounts', 'source' => 'non-db'],
            'accounts' => ['type' => 'link', 'link_type' => 'one'],
            'contact_name' => ['type' => 'relate', 'id_name' => 'contact_id', 'module' => 'Contacts', 'link' => 'contacts', 'source' => 'non-db'],
            'contacts' => ['type' => 'link'],
        ];
        self::assertTrue(FieldValues::isWritable('account_id', $id, $defs));
        self::assertTrue(FieldDescription::isShown('account_id', $id, $defs));
        self::assertSame('Accounts', FieldDescription::relatedModule('account_id', $defs));
        self::assertFalse(FieldValues::isWritable('contact_id', $id, $defs));
        self::assertFalse(FieldValues::isWritable('lost_id', $id, $defs));
    }

    public function testAPlainIdIsExplainedByTheFieldThatShowsItsName(): void
    {
        $defs = [
            'campaign_id' => ['type' => 'id'], 'parent_id' => ['type' => 'id'], 'id' => ['type' => 'id'],
            'campaign_name' => ['type' => 'relate', 'id_name' => 'campaign_id', 'module' => 'Campaigns', 'source' => 'non-db'],
            'parent_name' => ['type' => 'parent', 'id_name' => 'parent_id'],
        ];
        self::assertSame('Campaigns', FieldDescription::relatedModule('campaign_id', $defs));
        self::assertNull(FieldDescription::relatedModule('parent_id', $defs));
        self::assertNull(FieldDescription::relatedModule('id', $defs));
    }
}
