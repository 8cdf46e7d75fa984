<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;

/** Runs a plan: one query for the page, one for each link, one for the total. */
final class Listing
{
    /** @var Database */
    private $database;
    /** @var Access */
    private $access;
    /** @var RelatedRows */
    private $related;

    public function __construct(Database $database, Access $access, RelatedRows $related)
    {
        $this->database = $database;
        $this->access = $access;
        $this->related = $related;
    }

    /**
     * @param string[] $conditions SQL on `t` that holds for every row of the list
     * @param string $scope what else than the request makes this list what it is, for the cursor
     * @return array{data: array<int, array<string, mixed>>, meta: array<string, mixed>}
     */
    public function page(ListPlan $plan, array $conditions, string $scope, Problems $problems): array
    {
        $request = $plan->request;
        $conditions = array_filter(
            array_merge(['t.deleted = 0'], $conditions, [$plan->filter]),
            static fn (string $condition): bool => $condition !== ''
        );
        $query = self::fingerprint($plan, $scope);
        $behind = $this->behind($plan, $query, $problems);
        $problems->stop();
        $rows = $this->rows($plan, array_merge($conditions, $behind), $request->limit + 1);
        $hasMore = count($rows) > $request->limit;
        $rows = array_slice($rows, 0, $request->limit);
        $next = $hasMore ? $this->cursor($plan, $query, end($rows)) : null;
        $meta = ['limit' => $request->limit, 'next_cursor' => $next];
        if ($request->total) {
            $meta['total'] = $this->total($plan, $conditions);
        }
        return ['data' => $this->records($plan, $rows), 'meta' => $meta];
    }

    private static function fingerprint(ListPlan $plan, string $scope): string
    {
        $parts = [$scope, $plan->module->name, $plan->request->filter, $plan->request->sort];
        return substr(sha1((string) json_encode($parts)), 0, 12);
    }

    /** @return string[] */
    private function behind(ListPlan $plan, string $query, Problems $problems): array
    {
        if ($plan->request->cursor === null) {
            return [];
        }
        $values = Cursor::decode($query, $plan->request->cursor);
        if ($values === null || !$plan->order->accepts($values)) {
            $problems->add('cursor', 'The cursor belongs to another query.');
            return [];
        }
        return [$plan->order->after($this->database, $values)];
    }

    /**
     * @param mixed[] $conditions
     * @return array<int, array<string, string|null>>
     */
    private function rows(ListPlan $plan, array $conditions, int $limit): array
    {
        $select = ['t.id AS id'];
        foreach (array_values($plan->selection->own) as $index => $column) {
            $select[] = $column->sql('t') . " AS c$index";
        }
        foreach ($plan->order->columns() as $index => $sql) {
            $select[] = "$sql AS k$index";
        }
        foreach (array_values($plan->links()) as $index => $link) {
            $select[] = $link->nearKey('t') . " AS n$index";
        }
        foreach (['assigned_user_id', 'created_by'] as $owner) {
            $known = $plan->request->access && isset($plan->module->seed->field_defs[$owner]);
            $select[] = ($known ? "t.$owner" : 'NULL') . " AS own_$owner";
        }
        $select = implode(', ', $select);
        $where = implode(' AND ', $conditions);
        $order = $plan->order->sql();
        $from = $plan->module->from('t', $select, $where, $order);
        return $this->database->rows("SELECT $select FROM $from WHERE $where ORDER BY $order LIMIT $limit");
    }

    /** @param mixed[] $conditions */
    private function total(ListPlan $plan, array $conditions): int
    {
        $where = implode(' AND ', $conditions);
        $from = $plan->module->from('t', $where);
        return (int) $this->database->rows("SELECT COUNT(*) AS total FROM $from WHERE $where")[0]['total'];
    }

    /** @param mixed[] $row */
    private function cursor(ListPlan $plan, string $query, array $row): string
    {
        $values = [];
        foreach (array_keys($plan->order->columns()) as $index) {
            $values[] = $row["k$index"];
        }
        return Cursor::encode($query, $values);
    }

    /**
     * @param mixed[] $rows
     * @return array<int, array<string, mixed>>
     */
    private function records(ListPlan $plan, array $rows): array
    {
        [$ones, $manys] = $this->others($plan, $rows);
        $verbs = $plan->request->access ? $this->verbs($plan, $rows) : [];
        $positions = array_flip(array_keys($plan->links()));
        $records = [];
        foreach ($rows as $row) {
            $near = static function (Link $link) use ($row, $positions): string {
                return strtolower((string) $row['n' . $positions[$link->field]]);
            };
            $fields = self::fields($plan, $row, $ones, $near);
            $record = ['module' => $plan->module->name, 'id' => (string) $row['id'], 'fields' => (object) $fields];
            if ($plan->includes !== []) {
                $record['included'] = self::included($plan, $ones, $manys, $near);
            }
            if ($plan->request->access) {
                $record['access'] = $verbs[$row['id']];
                $record += $plan->request->fields === null ? ['version' => Version::of($fields)] : [];
            }
            $records[] = $record;
        }
        return $records;
    }

    /**
     * @param mixed[] $rows
     * @return array<int, array<string, array<mixed>>> what is behind to-one links by field, and to-many ones by include
     */
    private function others(ListPlan $plan, array $rows): array
    {
        $ones = $manys = $keys = [];
        foreach (array_values($plan->links()) as $index => $link) {
            $near = array_map('strval', array_column($rows, "n$index"));
            $keys[$link->field] = array_values(array_diff(array_unique($near), ['']));
            if ($link->isToOne) {
                $ones[$link->field] = $this->related->one($link, $keys[$link->field], $plan->columnsBehind($link));
            }
        }
        foreach ($plan->includes as $name => $include) {
            if (!$include->link->isToOne) {
                $manys[$name] = $this->related->many($include, $keys[$include->link->field]);
            }
        }
        return [$ones, $manys];
    }

    /**
     * @param mixed[] $row
     * @param mixed[] $ones
     * @return array<string, mixed>
     */
    private static function fields(ListPlan $plan, array $row, array $ones, callable $near): array
    {
        $fields = [];
        foreach (array_values($plan->selection->own) as $index => $column) {
            $fields[$column->name] = WireValue::of($column, $row["c$index"]);
        }
        foreach ($plan->selection->through as $name => $need) {
            $other = $ones[$need['link']->field][$near($need['link'])] ?? null;
            $fields[$name] = $other === null ? null : $other['fields'][$need['column']->name];
        }
        return array_replace(array_flip($plan->selection->names), $fields);
    }

    /**
     * @param mixed[] $ones
     * @param mixed[] $manys
     * @return array<string, mixed>
     */
    private static function included(ListPlan $plan, array $ones, array $manys, callable $near): array
    {
        $included = [];
        foreach ($plan->includes as $name => $include) {
            $module = $include->link->module->name;
            $wanted = $include->selection->own;
            $wire = static function (array $other) use ($module, $wanted): array {
                return ['module' => $module, 'id' => $other['id'],
                    'fields' => (object) array_intersect_key($other['fields'], $wanted)];
            };
            $key = $near($include->link);
            if ($include->link->isToOne) {
                $other = $ones[$include->link->field][$key] ?? null;
                $included[$name] = ['data' => $other === null ? null : $wire($other)];
                continue;
            }
            $others = $manys[$name][$key] ?? [];
            $included[$name] = [
                'data' => array_map($wire, array_slice($others, 0, $include->limit)),
                'more' => count($others) > $include->limit,
            ];
        }
        return $included;
    }

    /**
     * @param mixed[] $rows
     * @return array<string, array{view: bool, edit: bool, delete: bool}>
     */
    private function verbs(ListPlan $plan, array $rows): array
    {
        return $this->access->verbs($plan->module, array_map(static function (array $row): array {
            return ['id' => (string) $row['id'], 'assigned_user_id' => $row['own_assigned_user_id'],
                'created_by' => $row['own_created_by']];
        }, $rows));
    }
}
