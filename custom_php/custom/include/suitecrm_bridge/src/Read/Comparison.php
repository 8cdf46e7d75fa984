<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Field\InvalidValue;
use SuiteCrmBridge\Http\JsonBody;

/** One comparison of a column with a value, as SQL. */
final class Comparison
{
    private const SIGNS = ['eq' => '=', 'gt' => '>', 'gte' => '>=', 'lt' => '<', 'lte' => '<='];
    private const OPPOSITES = ['ne' => 'eq', 'not_in' => 'in', 'not_like' => 'like'];
    private const OTHERS = ['in', 'like', 'between', 'is_null'];
    private const MAX_LIST = 500;

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public static function knows(string $op): bool
    {
        return isset(self::SIGNS[$op]) || isset(self::OPPOSITES[$op]) || in_array($op, self::OTHERS, true);
    }

    /**
     * @param mixed $value
     * @return array{0: string, 1: bool} the operator that can be looked up, and whether to turn the answer round
     */
    public static function positive(string $op, $value): array
    {
        // Through a link, "is null" means that no related record has a value.
        return $op === 'is_null'
            ? ['is_set', $value === true] : [self::OPPOSITES[$op] ?? $op, isset(self::OPPOSITES[$op])];
    }

    /**
     * @param mixed $value
     * @throws InvalidValue
     */
    public function sql(ReadableModule $module, Column $column, string $alias, string $op, $value): string
    {
        if ($op === 'is_set') {
            return self::isSet($column, $column->sql($alias), $value);
        }
        if ($column->kind === Column::OPTIONS) {
            return $this->options($column, $column->sql($alias), $op, $value);
        }
        if ($column->name === 'email1' && in_array($op, ['eq', 'in', 'like'], true)) {
            return $this->email($module, $alias, $op, $value, ' AND er.primary_address = 1');
        }
        return $this->plain($column, $column->sql($alias), $op, $value);
    }

    /**
     * Any address the record has now.
     *
     * @param mixed $value
     * @throws InvalidValue
     */
    public function anyEmail(ReadableModule $module, string $alias, string $op, $value): ?string
    {
        if (!isset($module->seed->field_defs['email_addresses'])) {
            return null;
        }
        if (!in_array($op, ['eq', 'in', 'like'], true)) {
            throw new InvalidValue('email is filtered by eq, in, like and their opposites.');
        }
        return $this->email($module, $alias, $op, $value, '');
    }

    /** @param mixed $value */
    private function email(ReadableModule $module, string $alias, string $op, $value, string $which): string
    {
        // Written from the address's side, because that is where the index is.
        return "$alias.id IN (SELECT er.bean_id FROM email_addresses ea INNER JOIN email_addr_bean_rel er"
            . " ON er.email_address_id = ea.id AND er.deleted = 0 AND er.bean_module = '$module->name'$which"
            . ' WHERE ea.deleted = 0 AND ' . $this->plain(Column::text(), 'ea.email_address', $op, $value) . ')';
    }

    /** @param mixed $value */
    private static function isSet(Column $column, string $sql, $value): string
    {
        if (!is_bool($value)) {
            throw new InvalidValue('is_null takes true or false.');
        }
        switch ($column->kind) {
            case Column::INT:
            case Column::NUMBER:
            case Column::BOOL:
                return "$sql IS NOT NULL";
            case Column::DATE:
            case Column::DATETIME:
                // SuiteCRM may have stored a zero date.
                return "$sql > '1000-01-01'";
            case Column::OPTIONS:
                return "($sql <> '' AND $sql <> '^^')";
            default:
                return "$sql <> ''";
        }
    }

    /** @param mixed $value */
    private function plain(Column $column, string $sql, string $op, $value): string
    {
        if ($op === 'in') {
            return "$sql IN (" . implode(', ', $this->literals($column, $value, 1, self::MAX_LIST)) . ')';
        }
        if ($op === 'between') {
            [$from, $to] = $this->literals($column, $value, 2, 2);
            return "($sql BETWEEN $from AND $to)";
        }
        if ($op === 'like') {
            return "$sql LIKE " . FilterValue::pattern($this->database, $column, $value);
        }
        if ($op !== 'eq' && $column->kind === Column::BOOL) {
            throw new InvalidValue('true and false have no order.');
        }
        return "$sql " . self::SIGNS[$op] . ' ' . FilterValue::literal($this->database, $column, $value);
    }

    /**
     * @param mixed $values
     * @return string[]
     */
    private function literals(Column $column, $values, int $least, int $most): array
    {
        if (!JsonBody::isList($values) || count($values) < $least || count($values) > $most) {
            $size = $least === $most ? $most : "$least to $most";
            throw new InvalidValue("The value is a list of $size.");
        }
        return array_map(function ($value) use ($column): string {
            return FilterValue::literal($this->database, $column, $value);
        }, $values);
    }

    /**
     * A multi-select is stored as ^a^,^b^; an option is looked for with its fences.
     *
     * @param mixed $value
     */
    private function options(Column $column, string $sql, string $op, $value): string
    {
        if (!in_array($op, ['eq', 'in'], true)) {
            throw new InvalidValue('A multi-select is filtered by eq, in, is_null and their opposites.');
        }
        if (!JsonBody::isList($value) || $value === [] || count($value) > self::MAX_LIST) {
            throw new InvalidValue('The value is a list of options.');
        }
        $fences = $lengths = [];
        foreach ($value as $key) {
            $fenced = '^' . FilterValue::text($column, $key) . '^';
            $fences[] = 'LOCATE(' . TextLiteral::of($this->database, $fenced) . ", $sql) > 0";
            $lengths[] = mb_strlen($fenced, 'UTF-8');
        }
        if ($op === 'in') {
            return '(' . implode(' OR ', $fences) . ')';
        }
        $length = array_sum($lengths) + count($lengths) - 1;
        return '(' . implode(' AND ', $fences) . " AND CHAR_LENGTH($sql) = $length)";
    }
}
