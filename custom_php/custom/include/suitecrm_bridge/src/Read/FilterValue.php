<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Field\FieldValue;
use SuiteCrmBridge\Field\InvalidValue;

/** A client's value as an SQL literal that compares with a column. */
final class FilterValue
{
    /**
     * @param mixed $value decoded JSON
     * @throws InvalidValue
     */
    public static function literal(Database $database, Column $column, $value): string
    {
        switch ($column->kind) {
            case Column::INT:
                if (!is_int($value)) {
                    throw new InvalidValue('The field takes a whole number.');
                }
                return (string) $value;
            case Column::NUMBER:
                return self::number($value);
            case Column::BOOL:
                return (string) FieldValue::toStorage(['type' => 'bool'], self::given($value));
            case Column::DATE:
            case Column::DATETIME:
                return $database->literal(FieldValue::toStorage(['type' => $column->kind], self::given($value)));
            case Column::JSON:
                throw new InvalidValue('A JSON field can only be asked whether it is null.');
            default:
                return TextLiteral::of($database, self::text($column, $value));
        }
    }

    /**
     * The pattern of a `like`, with SuiteCRM's entities where the column has them.
     *
     * @param mixed $value
     * @throws InvalidValue
     */
    public static function pattern(Database $database, Column $column, $value): string
    {
        if ($column->kind !== Column::TEXT) {
            throw new InvalidValue('like is for text.');
        }
        return TextLiteral::of($database, self::text($column, $value));
    }

    /** @param mixed $value */
    public static function text(Column $column, $value): string
    {
        if (!is_string($value) || strpos($value, "\0") !== false || strlen($value) > 65535) {
            throw new InvalidValue('The field takes text.');
        }
        // SuiteCRM decodes entities on their way into the main table; in the custom one the ampersand's stays.
        return $column->isCustom ? str_replace('&', '&amp;', $value) : $value;
    }

    /** @param mixed $value */
    private static function number($value): string
    {
        if (is_int($value)) {
            return (string) $value;
        }
        if (!is_float($value) || !is_finite($value)) {
            throw new InvalidValue('The field takes a number.');
        }
        $plain = (string) json_encode($value);
        return preg_match('/^-?\d+(\.\d+)?$/D', $plain) ? $plain : sprintf('%.10F', $value);
    }

    /**
     * @param mixed $value
     * @return mixed the value, which is not null
     */
    private static function given($value)
    {
        if ($value === null) {
            throw new InvalidValue('Use is_null to ask for empty values.');
        }
        return $value;
    }
}
