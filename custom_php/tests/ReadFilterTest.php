<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SugarBean;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Read\Comparison;
use SuiteCrmBridge\Read\FilterSql;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reach;
use SuiteCrmBridge\Read\ReadableModule;
use SuiteCrmBridge\Read\ReadableModules;

final class ReadFilterTest extends TestCase
{
    /** @var Problems */
    private $problems;

    protected function setUp(): void
    {
        $this->problems = new Problems();
    }

    private function sql($filter): string
    {
        $database = new RecordingDatabase();
        $bean = new SugarBean();
        $bean->field_defs = FixedModules::leadFields() + [
            'region_c' => ['type' => 'varchar', 'source' => 'custom_fields'],
            'interests' => ['type' => 'multienum'],
            'user_hash' => ['type' => 'varchar', 'sensitive' => true],
            'secret' => ['type' => 'varchar', 'api-visible' => false],
        ];
        $filters = new FilterSql(
            new AccountLink($database, new ReadableModules()),
            new Reach(new OpenAccess($database)),
            new Comparison($database),
            $this->problems
        );
        return $filters->of($filter, new ReadableModule('Leads', $bean));
    }

    /** @return array<string, string[]> */
    private function mistakes($filter): array
    {
        $this->sql($filter);
        try {
            $this->problems->stop();
        } catch (ApiError $error) {
            return $error->body()['errors']['fields'];
        }
        return [];
    }

    private static function is(string $field, string $op, $value): array
    {
        return ['field' => $field, 'op' => $op, 'value' => $value];
    }

    public function testAnApostropheStaysInsideItsLiteral(): void
    {
        self::assertSame("t.`last_name` = 'O\\'Brien'", $this->sql(self::is('last_name', 'eq', "O'Brien")));
    }

    public function testSuiteCrmHasNoEntitiesToDecodeInAValue(): void
    {
        self::assertSame('t.`last_name` = _utf8mb4 0x' . bin2hex('R&#39;D'), $this->sql(self::is('last_name', 'eq', 'R&#39;D')));
    }

    public function testOppositesMatchEmptyValuesToo(): void
    {
        $sql = "(IFNULL(t.`status` = 'New', 0) = 0)";
        self::assertSame($sql, $this->sql(self::is('status', 'ne', 'New')));
        self::assertSame($sql, $this->sql(['not' => self::is('status', 'eq', 'New')]));
    }

    public function testTreesNest(): void
    {
        $tree = ['and' => [self::is('ai_score', 'gte', 70), ['or' => [
            self::is('do_not_call', 'eq', false), self::is('opportunity_amount', 'between', [1, 2.5]),
        ]]]];
        self::assertSame(
            '(t.`ai_score` >= 70 AND (IFNULL(t.`do_not_call`, 0) = 0 OR (t.`opportunity_amount` BETWEEN 1 AND 2.5)))',
            $this->sql($tree)
        );
        self::assertSame([], $this->mistakes($tree));
    }

    public function testAConditionThroughALinkSeesOnlyWhatTheUserMayView(): void
    {
        self::assertSame(
            "EXISTS (SELECT 1 FROM accounts f WHERE f.`id` = t.`account_id` AND f.deleted = 0"
            . " AND (may_view_Accounts f) AND f.`name` = 'NW')",
            $this->sql(self::is('account.name', 'eq', 'NW'))
        );
    }

    public function testNoRelatedValueIsNull(): void
    {
        self::assertStringStartsWith('(IFNULL(EXISTS (', $this->sql(self::is('account.name', 'is_null', true)));
        self::assertStringStartsWith('EXISTS (', $this->sql(self::is('account.name', 'is_null', false)));
    }

    public function testCustomColumnsAreComparedInTheirStoredForm(): void
    {
        self::assertSame("t_c.`region_c` = _utf8mb4 0x" . bin2hex('R&amp;D'), $this->sql(self::is('region_c', 'eq', 'R&D')));
    }

    public function testAMultiSelectIsFoundByItsFencedOptions(): void
    {
        self::assertSame(
            "(LOCATE('^a^', t.`interests`) > 0 AND LOCATE('^bc^', t.`interests`) > 0 AND CHAR_LENGTH(t.`interests`) = 8)",
            $this->sql(self::is('interests', 'eq', ['a', 'bc']))
        );
    }

    /** @dataProvider wrongFilters */
    public function testEveryMistakeIsSaidWhereItIs($filter, string $at): void
    {
        self::assertSame([$at], array_keys($this->mistakes($filter)));
    }

    public static function wrongFilters(): array
    {
        return [
            'no tree' => ['status', 'filter'],
            'a list' => [[self::is('status', 'eq', 'New')], 'filter'],
            'empty group' => [['and' => []], 'filter.and'],
            'two words' => [['and' => [self::is('status', 'eq', 'x')], 'or' => []], 'filter'],
            'unknown field' => [self::is('nope', 'eq', 'x'), 'filter.field'],
            'SQL as a field' => [self::is('id` = 1 OR `id', 'eq', 'x'), 'filter.field'],
            'hidden field' => [self::is('user_hash', 'eq', 'x'), 'filter.field'],
            'invisible field' => [self::is('secret', 'eq', 'x'), 'filter.field'],
            'deleted' => [self::is('deleted', 'eq', true), 'filter.field'],
            'two steps' => [self::is('account.parent.name', 'eq', 'x'), 'filter.field'],
            'unknown link' => [self::is('nope.name', 'eq', 'x'), 'filter.field'],
            'unknown operator' => [self::is('status', 'regexp', 'x'), 'filter.op'],
            'inner operator' => [self::is('status', 'is_set', 'x'), 'filter.op'],
            'text for a number' => [self::is('ai_score', 'eq', '70'), 'filter.value'],
            'null' => [self::is('status', 'eq', null), 'filter.value'],
            'empty list' => [self::is('status', 'in', []), 'filter.value'],
            'wrong date' => [self::is('date_reviewed', 'gt', '2026-02-31T00:00:00Z'), 'filter.value'],
            'like on a number' => [self::is('ai_score', 'like', '7%'), 'filter.value'],
            'order of booleans' => [self::is('do_not_call', 'gt', true), 'filter.value'],
            'one bound' => [self::is('ai_score', 'between', [1]), 'filter.value'],
            'JSON value' => [self::is('ai_score_reasons', 'eq', []), 'filter.value'],
        ];
    }

    public function testTooDeepAndTooManyAreRefused(): void
    {
        $deep = self::is('status', 'eq', 'x');
        for ($level = 0; $level < 8; $level++) {
            $deep = ['not' => $deep];
        }
        self::assertCount(1, $this->mistakes($deep));
        $this->problems = new Problems();
        self::assertArrayHasKey('filter', $this->mistakes(['or' => array_fill(0, 101, self::is('status', 'eq', 'x'))]));
    }
}
