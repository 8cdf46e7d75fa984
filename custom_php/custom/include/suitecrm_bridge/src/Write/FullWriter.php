<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\NamedLock;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Hook\OwnedColumns;
use SuiteCrmBridge\Hook\OwnScoreRefused;
use SuiteCrmBridge\Schema\FieldDescription;
use Throwable;

/** Writes through SuiteCRM's own save, so that hooks and workflows run and access rights hold. */
final class FullWriter implements Writer
{
    /** @var Database */
    private $database;
    /** @var Modules */
    private $modules;
    /** @var QuietWriter */
    private $quiet;
    /** @var WriterLimits */
    private $limits;
    /** @var RelatedRecords */
    private $related;

    public function __construct(Database $database, Modules $modules, QuietWriter $quiet, WriterLimits $limits)
    {
        $this->limits = $limits;
        $this->database = $database;
        $this->modules = $modules;
        $this->quiet = $quiet;
        $this->related = new RelatedRecords($database);
    }

    public function write(array $rawItems): array
    {
        $results = [];
        foreach ($rawItems as $index => $raw) {
            $id = is_array($raw) && is_string($raw['id'] ?? null) ? $raw['id'] : null;
            try {
                $results[$index] = $this->one(WriteItem::from($raw));
            } catch (ItemRefused $refusal) {
                $results[$index] = ItemResult::refused($id, $refusal);
            } catch (OwnScoreRefused $refusal) {
                $fault = new ItemRefused('INVALID_VALUE', 'ai_score_override', $refusal->getMessage());
                $results[$index] = ItemResult::refused($id, $fault);
            } catch (Throwable $failure) {
                $results[$index] = $this->broken($id, $failure);
            }
        }
        return $results;
    }

    /** @throws ItemRefused|OwnScoreRefused */
    private function one(WriteItem $item): ItemResult
    {
        $faults = new Faults();
        $values = FieldValues::any($this->modules, $item, $faults);
        $this->limits->hold($item, $faults);
        if ($item->op === 'upsert') {
            return $this->upsert($item, $values, $faults);
        }
        $status = $item->op === 'create' ? $this->create($item, $values, $faults) : $this->update($item, $values, $faults);
        return ItemResult::of($status, $item->id);
    }

    /**
     * @param array<string, int|string|null> $values
     * @throws ItemRefused
     */
    private function upsert(WriteItem $item, array $values, Faults $faults): ItemResult
    {
        $by = (string) $item->by;
        $seed = $this->modules->seed($item->module);
        if ($faults->has($by) || !RecordMatch::canBeBy($by, (array) $seed->field_defs)) {
            $faults->add('INVALID_VALUE', 'by', 'by names a stored field of short text or numbers, or email1.');
            $faults->mustBeNone();
        }
        $work = function () use ($item, $values, $faults, $by, $seed): ItemResult {
            $id = (new RecordMatch($this->database))->find($seed, $by, $values[$by]);
            if ($id === null) {
                return ItemResult::of($this->create($item, $values, $faults), $item->id);
            }
            if ($by === 'email1') {
                // The record has the address; which one is its primary is not for this write to say.
                unset($values['email1']);
            }
            return ItemResult::of($this->update($item->forRecord($id), $values, $faults), $id);
        };
        $lock = new NamedLock($this->database);
        return $lock->during([$item->module, $by, mb_strtolower((string) $values[$by], 'UTF-8')], $work);
    }

    /**
     * @param array<string, int|string|null> $values
     * @throws ItemRefused
     */
    private function create(WriteItem $item, array $values, Faults $faults): string
    {
        if ($this->exists($item)) {
            $faults->mustBeNone();
            return 'unchanged';
        }
        $bean = $this->blank($item->module);
        $defs = (array) $bean->field_defs;
        RequiredFields::ofNew($defs, $values, $faults);
        $this->related->check($bean, $values, '', $faults);
        $faults->mustBeNone();
        $bean->id = $item->id;
        $bean->new_with_id = true;
        OwnedColumns::give($bean, $this->put($bean, $values));
        $this->mustBeAllowed($bean, ['save']);
        try {
            $bean->save();
        } catch (Throwable $failure) {
            // Two callers may create the same id at once; the second finds the first one's record.
            if ($this->exists($item)) {
                return 'unchanged';
            }
            throw $failure;
        }
        return 'created';
    }

    /**
     * @param array<string, int|string|null> $values
     * @throws ItemRefused
     */
    private function update(WriteItem $item, array $values, Faults $faults): string
    {
        $bean = $this->blank($item->module);
        // MySQL finds an id in other letters' case too; the quiet writer does not, and neither does the feed.
        if (!$bean->retrieve($item->id, false) || $bean->id !== $item->id) {
            $faults->mustBeNone();
            throw new ItemRefused('NOT_FOUND', null, "$item->module $item->id does not exist.");
        }
        $this->mustBeAllowed($bean, ['view', 'save']);
        $stored = $bean->fetched_row + ['email1' => PrimaryEmail::current($bean)] + self::joinedIds($bean);
        $different = StoredRecord::differences($values, $stored);
        RequiredFields::ofKnown((array) $bean->field_defs, $different, $faults);
        $parentType = (string) ($bean->fetched_row['parent_type'] ?? '');
        $this->related->check($bean, $different, $parentType, $faults);
        $faults->mustBeNone();
        if ($different === []) {
            return 'unchanged';
        }
        $this->keepSeconds($bean);
        $owned = $this->put($bean, $different);
        $this->save($item, $bean, $owned);
        return 'written';
    }

    /**
     * Owned columns never travel in a save (see OwnedColumns): they are stored first, so that the save's
     * workflows find them, and put back should the save fail, so that a repeat is not "unchanged".
     *
     * @param mixed[] $owned
     */
    private function save(WriteItem $item, SugarBean $bean, array $owned): void
    {
        $before = array_intersect_key($bean->fetched_row, $owned);
        if ($owned !== []) {
            $this->quiet->writeOne($item->module, $item->id, $owned);
        }
        try {
            $bean->save();
        } catch (Throwable $failure) {
            if ($owned !== []) {
                $this->quiet->writeOne($item->module, $item->id, $before);
            }
            throw $failure;
        }
    }

    /**
     * @param array<string, int|string|null> $values
     * @return array<string, int|string|null> the owned ones, which do not go onto the bean
     */
    private function put(SugarBean $bean, array $values): array
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
        return array_intersect_key($values, $owned);
    }

    /** @return array<string, string> ids that are not in the row but in a join table */
    private static function joinedIds(SugarBean $bean): array
    {
        $ids = [];
        foreach ((array) $bean->field_defs as $name => $def) {
            if (FieldDescription::isJoinedId((string) $name, $def)) {
                $ids[(string) $name] = (string) ($bean->$name ?? '');
            }
        }
        return $ids;
    }

    /** A read turns date-times into the user's form without seconds; the save would store them cut. */
    private function keepSeconds(SugarBean $bean): void
    {
        foreach ((array) $bean->field_defs as $name => $def) {
            $timed = in_array($def['type'] ?? '', ['datetime', 'datetimecombo'], true);
            if ($timed && !empty($bean->fetched_row[$name])) {
                $bean->$name = $bean->fetched_row[$name];
            }
        }
    }

    /**
     * @param string[] $views
     * @throws ItemRefused
     */
    private function mustBeAllowed(SugarBean $bean, array $views): void
    {
        foreach ($views as $view) {
            if (!$bean->ACLAccess($view)) {
                throw new ItemRefused('ACCESS_DENIED', null, 'The user may not write this record.');
            }
        }
    }

    private function exists(WriteItem $item): bool
    {
        $table = $this->modules->seed($item->module)->getTableName();
        return $this->database->rows("SELECT id FROM $table WHERE id = " . $this->database->literal($item->id)) !== [];
    }

    private function blank(string $module): SugarBean
    {
        $class = get_class($this->modules->seed($module));
        return new $class();
    }

    private function broken(?string $id, Throwable $failure): ItemResult
    {
        $GLOBALS['log']->fatal('suitecrm_bridge write: ' . get_class($failure) . ' ' . $failure->getMessage());
        return ItemResult::refused($id, new ItemRefused('SAVE_FAILED', null, 'SuiteCRM could not save the record.'));
    }
}
