<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;

/** Looks a request up in SuiteCRM's definitions. */
final class Planner
{
    /** @var Database */
    private $database;
    /** @var Links */
    private $links;
    /** @var Reach */
    private $reach;

    public function __construct(Database $database, Links $links, Reach $reach)
    {
        $this->database = $database;
        $this->links = $links;
        $this->reach = $reach;
    }

    public function plan(ReadableModule $module, ListRequest $request, Problems $problems): ListPlan
    {
        $plan = new ListPlan($module, $request);
        $plan->selection = Selection::of($module, $request->fields, $this->links, $problems, 'fields');
        $plan->order = $this->order($module, $request->sort, 't', $this->links, $problems, 'sort');
        if ($request->filter !== null) {
            $filter = new FilterSql($this->links, $this->reach, new Comparison($this->database), $problems);
            $plan->filter = $filter->of($request->filter, $module);
        }
        foreach ($request->include as $name => $wish) {
            $inclusion = $this->inclusion($module, $name, $wish, $problems);
            if ($inclusion !== null) {
                $plan->includes[$name] = $inclusion;
            }
        }
        return $plan;
    }

    /** @param mixed[] $wish */
    private function inclusion(ReadableModule $module, string $name, array $wish, Problems $problems): ?Inclusion
    {
        $link = $this->links->of($module, $name);
        if ($link === null) {
            $problems->add("include.$name", "$module->name has no link $name to follow.");
            return null;
        }
        $at = "include.$name";
        return new Inclusion(
            $link,
            Selection::of($link->module, $wish['fields'], null, $problems, "$at.fields"),
            $this->order($link->module, $wish['sort'], 'f', null, $problems, "$at.sort"),
            $wish['limit']
        );
    }

    /** @param string[] $keys */
    private function order(
        ReadableModule $module,
        array $keys,
        string $alias,
        ?Links $links,
        Problems $problems,
        string $at
    ): SortOrder {
        $order = new SortOrder();
        $hasId = false;
        foreach ($keys as $index => $key) {
            $down = strncmp($key, '-', 1) === 0;
            $name = ltrim($key, '-');
            $hasId = $hasId || $name === 'id';
            if (!$this->addKey($order, $module, $name, $alias, $links, $down)) {
                $problems->add("$at.$index", "$module->name has no field $name to sort by.");
            }
        }
        if (!$hasId) {
            $order->endWithId($alias);
        }
        return $order;
    }

    private function addKey(
        SortOrder $order,
        ReadableModule $module,
        string $name,
        string $alias,
        ?Links $links,
        bool $down
    ): bool {
        $parts = explode('.', $name);
        $link = $links !== null && count($parts) === 2 ? $links->of($module, $parts[0]) : null;
        if (count($parts) !== 1 && ($link === null || !$link->isToOne)) {
            return false;
        }
        $last = (string) end($parts);
        $column = $last === 'id' ? Column::id() : ($link === null ? $module : $link->module)->column($last);
        if ($column === null || $column->isLong || $column->kind === Column::JSON) {
            return false;
        }
        $sql = $link === null ? $column->sql($alias) : $this->reach->value($link, $alias, $column->sql('f'));
        $order->add($sql, $column, $down);
        return true;
    }
}
