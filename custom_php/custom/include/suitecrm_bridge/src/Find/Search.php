<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Find;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Read\Reader;
use SuiteCrmBridge\Read\WireValue;
use SuiteCrmBridge\Schema\Language;

/** One text in several modules: the best of what the user may see of each, by one query a module. */
final class Search
{
    private const SHORTEST_PHONE = 5;

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

    /**
     * @param SearchedModule[] $modules
     * @return array<int, array<string, mixed>> those in which something was found, the best first
     */
    public function run(string $text, array $modules, int $limit, Language $language): array
    {
        $found = [];
        foreach ($modules as $module) {
            $rows = $this->rows($module, $text, $limit + 1);
            if ($rows !== []) {
                $found[] = [
                    'module' => $module->module->name,
                    'label' => $language->module($module->module->name),
                    'records' => array_slice($rows, 0, $limit),
                    'more' => count($rows) > $limit,
                ];
            }
        }
        usort($found, static function (array $one, array $other): int {
            return $one['records'][0]['rank'] <=> $other['records'][0]['rank'];
        });
        return $found;
    }

    /** @return array<int, array<string, mixed>> */
    private function rows(SearchedModule $searched, string $text, int $limit): array
    {
        $ways = $this->ways($searched, $text);
        $hit = '';
        foreach ($ways as $index => [, , $sql]) {
            $hit .= " WHEN $sql THEN $index";
        }
        $subtitle = $searched->subtitle();
        $select = ["t.id AS id, {$searched->name()} AS title, CASE$hit END AS hit"];
        foreach (array_values($subtitle) as $index => $column) {
            $select[] = $column->sql('t') . " AS c$index";
        }
        $module = $searched->module;
        $access = $this->reader->access->condition($module, 'list', 't');
        $where = 't.deleted = 0' . ($access === '' ? '' : " AND $access");
        $rows = $this->database->rows(
            'SELECT ' . implode(', ', $select) . " FROM {$module->table} t WHERE $where HAVING hit IS NOT NULL"
            . " ORDER BY hit, title, t.id LIMIT $limit"
        );
        return array_map(static function (array $row) use ($module, $ways, $subtitle): array {
            $fields = [];
            foreach (array_values($subtitle) as $index => $column) {
                $fields[$column->name] = WireValue::of($column, $row["c$index"]);
            }
            [$rank, $by] = $ways[(int) $row['hit']];
            return ['module' => $module->name, 'id' => (string) $row['id'], 'name' => Hit::title($row['title']),
                'rank' => $rank, 'by' => $by, 'fields' => (object) $fields];
        }, $rows);
    }

    /** @return array<int, array{0: int, 1: string, 2: string}> rank, what was found, condition; the best first */
    private function ways(SearchedModule $searched, string $text): array
    {
        $name = $searched->name();
        $digits = TextSql::digits($text);
        $ways = [[Hit::EXACT, 'name', $this->text->equals($name, $text)]];
        $ways[] = [Hit::EXACT, 'email', $this->text->address($searched->module, $this->text->equals('ea.email_address_caps', mb_strtoupper($text, 'UTF-8')))];
        foreach ($digits !== '' && $digits === $text ? $searched->numbers() : [] as $column) {
            $ways[] = [Hit::EXACT, 'number', $this->text->equals($column, $text)];
        }
        $isPhone = strlen($digits) >= self::SHORTEST_PHONE && preg_match('~^[\d\s()+./-]+$~D', $text);
        foreach ($isPhone ? $searched->phones() : [] as $column) {
            $ways[] = [Hit::EXACT, 'phone', $this->text->phone($column, $digits)];
        }
        $ways[] = [Hit::PREFIX, 'name', $this->text->begins($name, $text)];
        $ways[] = [Hit::PREFIX, 'email', $this->text->address($searched->module, $this->text->begins('ea.email_address_caps', mb_strtoupper($text, 'UTF-8')))];
        $ways[] = [Hit::WORD, 'name', $this->text->words($name, $text)];
        $ways[] = [Hit::WORD, 'account', $searched->company(function (string $column) use ($text): string {
            return $this->text->words($column, $text);
        })];
        return array_values(array_filter($ways, static function (array $way): bool {
            return $way[2] !== null;
        }));
    }
}
