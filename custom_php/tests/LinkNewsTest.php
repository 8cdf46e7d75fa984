<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SugarBean;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Hook\LinkEvent;

final class LinkNewsTest extends TestCase
{
    private const ARGUMENTS = [
        'id' => 'a1', 'module' => 'Accounts', 'related_id' => 'c1', 'related_module' => 'Contacts',
        'relationship' => 'accounts_contacts', 'link' => '',
    ];

    public function testALinkIsOneRowThatNamesTheOtherSide(): void
    {
        $database = new RecordingDatabase();
        (new Outbox($database))->addLink('Accounts', 'a1', 'linked', ['link' => 'contacts', 'module' => 'Contacts', 'id' => 'c1'], null);
        [$insert] = $database->all('INSERT');
        $stored = json_encode(['link' => 'contacts', 'module' => 'Contacts', 'id' => 'c1']);
        self::assertStringContainsString("'Accounts', 'a1', 'linked', '" . addslashes($stored) . "', NULL", $insert);
        $database->answers = ['SELECT sequence' => [[
            'sequence' => '7', 'module' => 'Accounts', 'record_id' => 'a1', 'event' => 'linked', 'changed' => $stored,
            'by_user' => '', 'created_at' => '2026-11-22 12:34:56',
        ]]];
        self::assertSame([
            'sequence' => 7, 'module' => 'Accounts', 'id' => 'a1', 'event' => 'linked', 'changed' => [], 'link' => 'contacts',
            'related' => ['module' => 'Contacts', 'id' => 'c1'], 'by' => null, 'at' => '2026-11-22T12:34:56Z',
        ], (new Outbox($database))->oldest(10)[0]);
    }

    public function testARelationshipIsCalledByItsLinkField(): void
    {
        $bean = new SugarBean();
        $bean->field_defs = ['contacts' => ['type' => 'link', 'relationship' => 'accounts_contacts']];
        $event = LinkEvent::from(self::ARGUMENTS);
        self::assertSame('contacts', $event->nameOn($bean));
        self::assertSame('other', LinkEvent::from(['link' => 'other'] + self::ARGUMENTS)->nameOn($bean));
        self::assertSame('accounts_contacts', $event->nameOn(new SugarBean()));
    }

    public function testAddressesAndWhatIsNotToldAreNoNews(): void
    {
        self::assertNull(LinkEvent::from(''));
        self::assertNull(LinkEvent::from(['related_id' => ''] + self::ARGUMENTS));
        self::assertNull(LinkEvent::from(['related_module' => 'EmailAddresses'] + self::ARGUMENTS));
    }

    public function testTheFeedCanBeReadFromANumberOn(): void
    {
        $database = new RecordingDatabase();
        (new Outbox($database))->oldest(5, 41);
        self::assertStringContainsString('WHERE sequence > 41 ORDER BY sequence LIMIT 5', $database->statements[0]);
    }
}
