<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Http\JsonBody;

/** What a caller asks of a list, in the right shape but not yet looked up in any module. */
final class ListRequest
{
    public const MAX_LIMIT = 200;
    public const MAX_FIELDS = 200;
    public const MAX_INCLUDES = 5;
    public const MAX_SORT_KEYS = 5;
    private const MAX_PER_RECORD = 50;
    private const KNOWN = ['module', 'fields', 'filter', 'sort', 'limit', 'cursor', 'include', 'total', 'access'];

    /** @var string[]|null null for the module's default */
    public $fields;
    /** @var mixed the filter tree as it came; null for none */
    public $filter;
    /** @var string[] */
    public $sort;
    /** @var int */
    public $limit;
    /** @var string|null */
    public $cursor;
    /** @var array<string, array{fields: string[]|null, sort: string[], limit: int}> by the link's name */
    public $include;
    /** @var bool */
    public $total;
    /** @var bool */
    public $access;

    private function __construct()
    {
    }

    /** @param array<string, mixed> $body */
    public static function from(array $body, Problems $problems): self
    {
        foreach (array_diff(array_keys($body), self::KNOWN) as $unknown) {
            $problems->add((string) $unknown, "There is no parameter $unknown.");
        }
        $request = new self();
        $request->fields = self::names($body['fields'] ?? null, 'fields', self::MAX_FIELDS, $problems);
        $request->filter = $body['filter'] ?? null;
        $request->sort = self::names($body['sort'] ?? null, 'sort', self::MAX_SORT_KEYS, $problems) ?? ['id'];
        $request->limit = self::limit($body['limit'] ?? 50, 'limit', self::MAX_LIMIT, $problems);
        $request->cursor = self::cursor($body['cursor'] ?? null, $problems);
        $request->include = self::includes($body['include'] ?? [], $problems);
        $request->total = self::flag($body['total'] ?? false, 'total', $problems);
        $request->access = self::flag($body['access'] ?? false, 'access', $problems);
        return $request;
    }

    /**
     * @param mixed $value
     * @return string[]|null
     */
    private static function names($value, string $at, int $most, Problems $problems): ?array
    {
        if ($value === null) {
            return null;
        }
        if (!JsonBody::isList($value) || count($value) > $most || array_filter($value, 'is_string') !== $value) {
            $problems->add($at, "$at is a list of at most $most names.");
            return [];
        }
        return array_values(array_unique($value));
    }

    /** @param mixed $value */
    private static function limit($value, string $at, int $most, Problems $problems): int
    {
        if (!is_int($value) || $value < 1 || $value > $most) {
            $problems->add($at, "$at is a whole number from 1 to $most.");
            return 1;
        }
        return $value;
    }

    /** @param mixed $value */
    private static function cursor($value, Problems $problems): ?string
    {
        if ($value !== null && (!is_string($value) || $value === '')) {
            $problems->add('cursor', 'cursor is the next_cursor of the page before.');
            return null;
        }
        return $value;
    }

    /** @param mixed $value */
    private static function flag($value, string $at, Problems $problems): bool
    {
        if (!is_bool($value)) {
            $problems->add($at, "$at is true or false.");
        }
        return $value === true;
    }

    /**
     * @param mixed $value
     * @return array<string, array{fields: string[]|null, sort: string[], limit: int}>
     */
    private static function includes($value, Problems $problems): array
    {
        if (JsonBody::isList($value) && array_filter($value, 'is_string') === $value) {
            $value = array_fill_keys($value, []);
        }
        if (!is_array($value) || count($value) > self::MAX_INCLUDES) {
            $problems->add('include', 'include names at most ' . self::MAX_INCLUDES . ' links.');
            return [];
        }
        $includes = [];
        foreach ($value as $name => $wish) {
            $at = "include.$name";
            if (!is_array($wish) || array_diff(array_keys($wish), ['fields', 'sort', 'limit']) !== []) {
                $problems->add($at, 'An include has fields, sort and limit, and nothing else.');
                continue;
            }
            $includes[(string) $name] = [
                'fields' => self::names($wish['fields'] ?? null, "$at.fields", self::MAX_FIELDS, $problems),
                'sort' => self::names($wish['sort'] ?? null, "$at.sort", self::MAX_SORT_KEYS, $problems) ?? ['id'],
                'limit' => self::limit($wish['limit'] ?? 10, "$at.limit", self::MAX_PER_RECORD, $problems),
            ];
        }
        return $includes;
    }
}
