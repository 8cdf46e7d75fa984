<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Field\OwnedFields;

/**
 * Keeps the bridge's columns out of every SuiteCRM save.
 *
 * SuiteCRM writes all columns of a record on every save, so a record loaded a minute ago would put its
 * old score back. Its UPDATE skips properties that are null: the owned ones are set to null before the
 * save and to what the database really holds after it, when workflows look at the record.
 */
final class OwnedColumns
{
    private const GIVEN = 'scb_given_columns';

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * The bridge's own values for a record that is about to be created: they may travel in that one INSERT.
     *
     * @param array<string, int|string|null> $values
     */
    public static function give(SugarBean $bean, array $values): void
    {
        $bean->{self::GIVEN} = $values;
    }

    public static function keepOutOfSave(SugarBean $bean): void
    {
        $given = $bean->{self::GIVEN} ?? [];
        unset($bean->{self::GIVEN});
        foreach (OwnedFields::in((array) $bean->field_defs) as $name) {
            $bean->$name = $given[$name] ?? null;
        }
    }

    public function restore(SugarBean $bean): void
    {
        $owned = OwnedFields::in((array) $bean->field_defs);
        // A new record holds what its INSERT wrote.
        if ($owned === [] || empty($bean->fetched_row)) {
            return;
        }
        $rows = $this->database->rows(
            'SELECT ' . implode(', ', $owned) . ' FROM ' . $bean->getTableName()
            . ' WHERE id = ' . $this->database->literal((string) $bean->id)
        );
        foreach ($rows[0] ?? [] as $name => $value) {
            $bean->$name = $value;
        }
    }
}
