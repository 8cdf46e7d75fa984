<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SugarBean;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Schema\FieldDescription;
use Throwable;

/** Puts stored values on a bean and has SuiteCRM save or delete it. */
final class BeanSaver
{
    /** @var QuietWriter */
    private $quiet;

    public function __construct(QuietWriter $quiet)
    {
        $this->quiet = $quiet;
    }

    /** @return array<string, string|null> what the record holds, the primary address and ids in join tables included */
    public function stored(SugarBean $bean): array
    {
        return $bean->fetched_row + ['email1' => PrimaryEmail::current($bean)] + self::joinedIds($bean);
    }

    /**
     * Owned columns never travel in a save (see OwnedColumns): they are stored first, so that the save's
     * workflows find them, and put back should the save fail, so that a repeat is not "unchanged".
     *
     * @param array<string, int|string|null> $values
     */
    public function save(string $module, SugarBean $bean, array $values): void
    {
        self::keepSeconds($bean);
        $owned = $this->put($bean, $values);
        $before = array_intersect_key($bean->fetched_row, $owned);
        if ($owned !== []) {
            $this->quiet->writeOne($module, (string) $bean->id, $owned);
        }
        try {
            $bean->save();
        } catch (Throwable $failure) {
            if ($owned !== []) {
                $this->quiet->writeOne($module, (string) $bean->id, $before);
            }
            throw $failure;
        }
    }

    /**
     * @param array<string, int|string|null> $values
     * @return array<string, int|string|null> the owned ones, which do not go onto the bean
     */
    public function put(SugarBean $bean, array $values): array
    {
        $owned = array_flip(OwnedFields::in((array) $bean->field_defs));
        foreach (array_diff_key($values, $owned) as $name => $value) {
            if ($name === 'email1') {
                PrimaryEmail::set($bean, (string) $value);
                continue;
            }
            // SuiteCRM's UPDATE skips null; an empty text is what clears a column.
            $bean->$name = $value ?? '';
        }
        self::fillDuration($bean);
        return array_intersect_key($values, $owned);
    }

    public function delete(SugarBean $bean): void
    {
        $bean->mark_deleted((string) $bean->id);
    }

    /** @return array<string, string> ids that are not in the row but in a join table */
    private static function joinedIds(SugarBean $bean): array
    {
        $ids = [];
        $defs = (array) $bean->field_defs;
        foreach ($defs as $name => $def) {
            if (FieldDescription::isJoinedId((string) $name, $def, $defs)) {
                $ids[(string) $name] = (string) ($bean->$name ?? '');
            }
        }
        return $ids;
    }

    /** SuiteCRM's save of a call adds "1 hours  mins" to its start, and falls over. */
    public static function fillDuration(SugarBean $bean): void
    {
        if (isset($bean->field_defs['duration_hours'], $bean->field_defs['duration_minutes'])) {
            $bean->duration_hours = (int) ($bean->duration_hours ?? 0);
            $bean->duration_minutes = (int) ($bean->duration_minutes ?? 0);
        }
    }

    /** A read turns date-times into the user's form without seconds; the save would store them cut. */
    public static function keepSeconds(SugarBean $bean): void
    {
        foreach ((array) $bean->field_defs as $name => $def) {
            $timed = in_array($def['type'] ?? '', ['datetime', 'datetimecombo'], true);
            if ($timed && !empty($bean->fetched_row[$name])) {
                $bean->$name = $bean->fetched_row[$name];
            }
        }
    }
}
