<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Field\InvalidValue;
use SuiteCrmBridge\Http\JsonBody;

/** Turns a filter tree into SQL, and says what is wrong with each part of it. */
final class FilterSql
{
    private const MAX_CONDITIONS = 100;
    private const MAX_DEPTH = 8;

    /** @var Links */
    private $links;
    /** @var Reach */
    private $reach;
    /** @var Comparison */
    private $comparison;
    /** @var Problems */
    private $problems;
    /** @var int */
    private $conditions = 0;

    public function __construct(Links $links, Reach $reach, Comparison $comparison, Problems $problems)
    {
        $this->links = $links;
        $this->reach = $reach;
        $this->comparison = $comparison;
        $this->problems = $problems;
    }

    /** @param mixed $node decoded JSON */
    public function of($node, ReadableModule $module, string $at = 'filter', int $depth = 1): string
    {
        if (!is_array($node) || $node === [] || JsonBody::isList($node)) {
            return $this->wrong($at, 'A filter is an object with and, or, not, or field, op and value.');
        }
        if ($depth > self::MAX_DEPTH) {
            return $this->wrong($at, 'A filter is at most ' . self::MAX_DEPTH . ' levels deep.');
        }
        if (isset($node['field'])) {
            return $this->condition($node, $module, $at);
        }
        $word = count($node) === 1 ? (string) key($node) : '';
        if ($word === 'not') {
            return self::opposite($this->of($node['not'], $module, "$at.not", $depth + 1));
        }
        if ($word !== 'and' && $word !== 'or') {
            return $this->wrong($at, 'A filter has one of and, or, not, or else field, op and value.');
        }
        return $this->group($word, $node[$word], $module, $at, $depth);
    }

    /** @param mixed $nodes */
    private function group(string $word, $nodes, ReadableModule $module, string $at, int $depth): string
    {
        if (!JsonBody::isList($nodes) || $nodes === []) {
            return $this->wrong("$at.$word", "$word takes a list of filters.");
        }
        $parts = [];
        foreach ($nodes as $index => $node) {
            $parts[] = $this->of($node, $module, "$at.$word.$index", $depth + 1);
        }
        return '(' . implode(' ' . strtoupper($word) . ' ', $parts) . ')';
    }

    /** @param mixed[] $node */
    private function condition(array $node, ReadableModule $module, string $at): string
    {
        if (++$this->conditions > self::MAX_CONDITIONS) {
            return $this->wrong('filter', 'A filter has at most ' . self::MAX_CONDITIONS . ' conditions.');
        }
        $unknown = array_diff(array_keys($node), ['field', 'op', 'value']);
        if ($unknown !== [] || !is_string($node['field']) || !is_string($node['op'] ?? null)) {
            return $this->wrong($at, 'A condition has field, op and value, and nothing else.');
        }
        $op = $node['op'];
        $value = $node['value'] ?? null;
        if (!Comparison::knows($op)) {
            return $this->wrong("$at.op", "There is no operator $op.");
        }
        [$positive, $negated] = Comparison::positive($op, $value);
        $sql = $this->positive($node['field'], $positive, $value, $module, $at);
        return $negated ? self::opposite($sql) : $sql;
    }

    /** @param mixed $value */
    private function positive(string $field, string $op, $value, ReadableModule $module, string $at): string
    {
        $parts = explode('.', $field);
        $link = count($parts) === 2 ? $this->links->of($module, $parts[0]) : null;
        $owner = count($parts) === 1 ? $module : ($link === null ? null : $link->module);
        $name = end($parts);
        $alias = $link === null ? 't' : 'f';
        try {
            $sql = $name === 'email' && $owner !== null && !$owner->isDirectory()
                ? $this->comparison->anyEmail($owner, $alias, $op, $value)
                : $this->compare($owner, $name, $alias, $op, $value);
        } catch (InvalidValue $invalid) {
            return $this->wrong("$at.value", $invalid->getMessage());
        }
        if ($sql === null) {
            return $this->wrong("$at.field", "$module->name has no field $field to filter by.");
        }
        return $link === null ? $sql : $this->reach->exists($link, 't', $sql);
    }

    /** @param mixed $value */
    private function compare(?ReadableModule $owner, string $name, string $alias, string $op, $value): ?string
    {
        $column = $owner === null ? null : ($name === 'id' ? Column::id() : $owner->column($name));
        return $column === null ? null : $this->comparison->sql($owner, $column, $alias, $op, $value);
    }

    /** Everything the condition does not hold for, empty values too. */
    private static function opposite(string $sql): string
    {
        return "(IFNULL($sql, 0) = 0)";
    }

    private function wrong(string $at, string $message): string
    {
        $this->problems->add($at, $message);
        return '0';
    }
}
