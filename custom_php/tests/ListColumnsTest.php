<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\ListColumns;
use SuiteCrmBridge\Install\SearchFieldsText;

final class ListColumnsTest extends TestCase
{
    private const THEIRS = ['name' => ['width' => '9%'], 'status' => []];

    public function testTheBadgeComesFirstAndAColumnThatIsThereStays(): void
    {
        $with = ListColumns::add(self::THEIRS, ListColumns::columns('Leads'));
        self::assertSame(['ai_score_badge', 'name', 'intent_score', 'status'], array_keys($with));
        $moved = self::THEIRS + $with;
        self::assertSame($moved, ListColumns::add($moved, ListColumns::columns('Leads')));
    }

    public function testEveryColumnAndSearchFieldExistsAndHasItsLabel(): void
    {
        $fields = FixedModules::leadFields();
        foreach (ListColumns::columns('Leads') + ListColumns::searches('Leads') as $name => $column) {
            self::assertSame($fields[$name]['vname'], $column['label'], $name);
        }
    }

    public function testASearchFieldIsAddedOnceHoweverItIsWritten(): void
    {
        $ours = ListColumns::searches('Leads');
        foreach ([['AI_SCORE' => []], ['ai_score'], [['name' => 'ai_score']]] as $form) {
            $with = ListColumns::addSearches($form, $ours);
            self::assertSame(array_merge(array_keys($form), ['ai_score_band']), array_keys($with));
        }
    }

    /** @dataProvider files */
    public function testTheSearchFieldsFileComesBackByteForByte(string $text): void
    {
        $with = SearchFieldsText::add($text, 'Leads');
        self::assertSame($with, SearchFieldsText::add($with, 'Leads'));
        self::assertSame(['theirs' => 1, 'range_ai_score' => true], $this->read($with));
        self::assertSame($text, SearchFieldsText::remove($with));
    }

    public function testNothingIsLeftWhereNothingWas(): void
    {
        self::assertSame('', SearchFieldsText::remove(SearchFieldsText::add('', 'Leads')));
    }

    public function files(): array
    {
        $lines = "<?php\n\$searchFields['Leads']['theirs'] = ['x' => ['y' => 2]];\n";
        return ['open' => [$lines], 'closed' => [$lines . "?>\n"]];
    }

    public function testEntriesThatStudioRewroteAsOneArrayAreTakenOut(): void
    {
        $searchFields = [];
        $entry = ['query_type' => 'default', 'enable_range_search' => true];
        $text = "<?php\n\$searchFields['Leads'] = " . var_export(['theirs' => $entry, 'range_ai_score' => $entry], true) . ";\n";
        eval(substr(SearchFieldsText::remove($text), 5));
        self::assertSame(['theirs' => $entry], $searchFields['Leads']);
    }

    private function read(string $text): array
    {
        $searchFields = [];
        eval('?>' . $text);
        return ['theirs' => count($searchFields['Leads']['theirs']),
            'range_ai_score' => $searchFields['Leads']['range_ai_score']['enable_range_search']];
    }
}
