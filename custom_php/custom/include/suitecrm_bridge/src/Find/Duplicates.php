<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Find;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Read\Reader;
use SuiteCrmBridge\Read\WireValue;

/** Records that may be the same person or company, by one query, with the reasons and how much they weigh. */
final class Duplicates
{
    public const MODULES = ['Leads', 'Contacts', 'Accounts'];

    /** How sure each reason makes alone; several add up as independent hints do. */
    private const WEIGHTS = [
        'Accounts' => ['email' => 0.6, 'phone' => 0.5, 'name' => 0.7, 'website' => 0.6],
        'people' => ['email' => 0.9, 'phone' => 0.5, 'name' => 0.4, 'company' => 0.3],
    ];
    /** A colleague has the same company; that alone is no reason. */
    private const NEVER_ALONE = 'company';
    private const SHORTEST_PHONE = 7;
    private const MOST_CANDIDATES = 200;

    /** @var Database */
    private $database;
    /** @var Reader */
    private $reader;
    /** @var TextSql */
    private $text;

    public function __construct(Database $database, Reader $reader)
    {
        $this->database = $database;
        $this->reader = $reader;
        $this->text = new TextSql($database);
    }

    /** @return array<int, array<string, mixed>> the most likely first */
    public function of(SearchedModule $searched, Traits $traits, string $exceptId, int $limit): array
    {
        $reasons = $this->reasons($searched, $traits);
        $alone = array_diff_key($reasons, [self::NEVER_ALONE => true]);
        if ($alone === []) {
            return [];
        }
        $subtitle = $searched->subtitle();
        $select = ["t.id AS id, {$searched->name()} AS title"];
        foreach ($reasons as $reason => $sql) {
            $select[] = "IFNULL($sql, 0) AS r_$reason";
        }
        foreach (array_values($subtitle) as $index => $column) {
            $select[] = $column->sql('t') . " AS c$index";
        }
        $access = $this->reader->access->condition($searched->module, 'list', 't');
        $where = 't.deleted = 0 AND t.id <> ' . $this->database->literal($exceptId) . ($access === '' ? '' : " AND $access")
            . ' AND (' . implode(' OR ', $alone) . ')';
        $rows = $this->database->rows(
            'SELECT ' . implode(', ', $select) . " FROM {$searched->module->table} t WHERE $where LIMIT " . self::MOST_CANDIDATES
        );
        $found = array_map(static function (array $row) use ($searched, $reasons, $subtitle): array {
            $fields = [];
            foreach (array_values($subtitle) as $index => $column) {
                $fields[$column->name] = WireValue::of($column, $row["c$index"]);
            }
            $given = array_values(array_filter(array_keys($reasons), static function (string $reason) use ($row): bool {
                return (bool) (int) $row["r_$reason"];
            }));
            return ['module' => $searched->module->name, 'id' => (string) $row['id'], 'name' => Hit::title($row['title']),
                'score' => self::score($searched->module->name, $given), 'reasons' => $given, 'fields' => (object) $fields];
        }, $rows);
        usort($found, static function (array $one, array $other): int {
            return [$other['score'], $one['name'], $one['id']] <=> [$one['score'], $other['name'], $other['id']];
        });
        return array_slice($found, 0, $limit);
    }

    /** @param string[] $reasons */
    public static function score(string $module, array $reasons): int
    {
        $doubt = 1.0;
        foreach ($reasons as $reason) {
            $doubt *= 1 - (self::WEIGHTS[$module] ?? self::WEIGHTS['people'])[$reason];
        }
        return (int) round(100 * (1 - $doubt));
    }

    /** @return array<string, string> reason → condition on `t` */
    private function reasons(SearchedModule $searched, Traits $traits): array
    {
        $reasons = [];
        $any = function (array $conditions): ?string {
            return $conditions === [] ? null : '(' . implode(' OR ', $conditions) . ')';
        };
        $addresses = array_map(function (string $address): string {
            return $this->text->equals('ea.email_address_caps', mb_strtoupper($address, 'UTF-8'));
        }, $traits->emails);
        $reasons['email'] = $addresses === [] ? null : $this->text->address($searched->module, $any($addresses));
        $calls = [];
        foreach ($traits->phones as $phone) {
            $digits = TextSql::digits($phone);
            foreach (strlen($digits) >= self::SHORTEST_PHONE ? $searched->phones() : [] as $column) {
                $calls[] = $this->text->phone($column, $digits);
            }
        }
        $reasons['phone'] = $any($calls);
        $reasons['name'] = $traits->name === '' ? null : '(' . $this->text->equals($searched->name(), $traits->name) . ')';
        if ($searched->module->name === 'Accounts') {
            $site = Traits::host($traits->website);
            $reasons['website'] = $site === '' ? null : $this->website($site);
        } elseif ($traits->company !== '') {
            $reasons['company'] = $searched->company(function (string $column) use ($traits): string {
                return $this->text->equals($column, $traits->company);
            });
        }
        return array_filter($reasons);
    }

    private function website(string $host): string
    {
        $stored = "REPLACE(REPLACE(REPLACE(LOWER(IFNULL(t.website, '')), 'https://', ''), 'http://', ''), 'www.', '')";
        return '(' . $this->text->equals("SUBSTRING_INDEX($stored, '/', 1)", $host) . ')';
    }
}
