<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\NamedLock;
use SuiteCrmBridge\Hook\OwnedColumns;
use Throwable;

/** One item through SuiteCRM's own save or deletion, with its hooks, workflows and access rights: checked first, then done. */
final class RecordWriter
{
    /** @var Database */
    private $database;
    /** @var Modules */
    private $modules;
    /** @var WriterLimits */
    private $limits;
    /** @var BeanSaver */
    private $saver;
    /** @var RelatedRecords */
    public $related;
    /** @var SeenRecord */
    public $seen;

    public function __construct(Database $database, Modules $modules, QuietWriter $quiet, WriterLimits $limits)
    {
        $this->limits = $limits;
        $this->database = $database;
        $this->modules = $modules;
        $this->saver = new BeanSaver($quiet);
        $this->related = new RelatedRecords($database);
        $this->seen = new SeenRecord($database, $modules);
    }

    /** @throws ItemRefused as `write` would, without writing */
    public function check(WriteItem $item): void
    {
        $this->prepare($item);
    }

    /** @throws ItemRefused */
    public function write(WriteItem $item): ItemResult
    {
        $write = fn (): ItemResult => $this->prepare($item)();
        $lock = $this->lock($item);
        if ($lock === null) {
            return $item->ifVersion === null ? $write() : $this->seen->during($item, $write);
        }
        // Two upserts of one value wait for each other, so that the second finds the first one's record.
        return (new NamedLock($this->database))->during($lock, $write);
    }

    /**
     * A new record whose values are the item's, and these for what it does not name; checked now, saved when called.
     *
     * @param array<string, int|string|null> $defaults stored values
     * @param callable(SugarBean): void $finish puts on the bean what is no value
     * @return callable(): ItemResult
     * @throws ItemRefused
     */
    public function make(WriteItem $item, array $defaults, callable $finish): callable
    {
        $faults = new Faults();
        $values = $this->limits->values($item, $faults);
        return $this->create($item, $values + array_diff_key($defaults, $item->fields), $faults, $finish);
    }

    /**
     * @return string[]|null what an upsert locks; null for everything else
     * @throws ItemRefused for a module that cannot be written
     */
    public function lock(WriteItem $item): ?array
    {
        if ($item->op !== 'upsert') {
            return null;
        }
        $values = FieldValues::any($this->modules, $item, new Faults());
        return [$item->module, (string) $item->by, mb_strtolower((string) ($values[$item->by] ?? ''), 'UTF-8')];
    }

    /**
     * @return callable(): ItemResult
     * @throws ItemRefused
     */
    private function prepare(WriteItem $item): callable
    {
        $faults = new Faults();
        $values = $this->limits->values($item, $faults);
        switch ($item->op) {
            case 'upsert':
                return $this->upsert($item, $values, $faults);
            case 'create':
                return $this->create($item, $values, $faults);
            case 'delete':
                return $this->delete($item);
            default:
                return $this->update($item, $values, $faults);
        }
    }

    /**
     * @param array<string, int|string|null> $values
     * @return callable(): ItemResult
     * @throws ItemRefused
     */
    private function upsert(WriteItem $item, array $values, Faults $faults): callable
    {
        $by = (string) $item->by;
        $seed = $this->modules->seed($item->module);
        if ($faults->has($by) || !RecordMatch::canBeBy($by, (array) $seed->field_defs)) {
            $faults->add('INVALID_VALUE', 'by', 'by names a stored field of short text or numbers, or email1.');
            $faults->mustBeNone();
        }
        $id = (new RecordMatch($this->database))->find($seed, $by, $values[$by]);
        if ($id === null) {
            return $this->create($item, $values, $faults);
        }
        if ($by === 'email1') {
            // The record has the address; which one is its primary is not for this write to say.
            unset($values['email1']);
        }
        return $this->update($item->forRecord($id), $values, $faults);
    }

    /**
     * @param array<string, int|string|null> $values
     * @return callable(): ItemResult
     * @throws ItemRefused
     */
    private function create(WriteItem $item, array $values, Faults $faults, ?callable $finish = null): callable
    {
        if ($this->knows($item)) {
            $faults->mustBeNone();
            return self::result('unchanged', $item);
        }
        $bean = $this->modules->blank($item->module);
        RequiredFields::ofNew((array) $bean->field_defs, $values, $faults);
        $this->related->check($bean, $values, '', $faults);
        $faults->mustBeNone();
        $bean->id = $item->id;
        $bean->new_with_id = true;
        OwnedColumns::give($bean, $this->saver->put($bean, $values));
        $this->mustBeAllowed($bean, ['save']);
        if ($finish !== null) {
            $finish($bean);
        }
        return function () use ($item, $bean): ItemResult {
            try {
                $bean->save();
            } catch (Throwable $failure) {
                // Two callers may create the same id at once; the second finds the first one's record.
                if (!$this->knows($item)) {
                    throw $failure;
                }
                return ItemResult::of('unchanged', $item->id);
            }
            return ItemResult::of('created', $item->id);
        };
    }

    /**
     * @param array<string, int|string|null> $values
     * @return callable(): ItemResult
     * @throws ItemRefused
     */
    private function update(WriteItem $item, array $values, Faults $faults): callable
    {
        $bean = $this->found($item, $faults);
        $this->mustBeAllowed($bean, ['view', 'save']);
        $different = StoredRecord::differences($values, $this->saver->stored($bean));
        RequiredFields::ofKnown((array) $bean->field_defs, $different, $faults);
        $parentType = (string) ($bean->fetched_row['parent_type'] ?? '');
        $this->related->check($bean, $different, $parentType, $faults);
        $faults->mustBeNone();
        if ($different === []) {
            return self::result('unchanged', $item);
        }
        return function () use ($item, $bean, $different): ItemResult {
            $this->saver->save($item->module, $bean, $different);
            return ItemResult::of('written', $item->id);
        };
    }

    /**
     * @return callable(): ItemResult
     * @throws ItemRefused
     */
    private function delete(WriteItem $item): callable
    {
        if ($this->state($item) === '1') {
            return self::result('unchanged', $item);
        }
        $bean = $this->found($item, new Faults());
        $this->mustBeAllowed($bean, ['view', 'delete']);
        return function () use ($item, $bean): ItemResult {
            $this->saver->delete($bean);
            $this->related->forget();
            return ItemResult::of('deleted', $item->id);
        };
    }

    /** @throws ItemRefused */
    private function found(WriteItem $item, Faults $faults): SugarBean
    {
        $bean = $this->modules->blank($item->module);
        // MySQL finds an id in other letters' case too; the quiet writer does not, and neither does the feed.
        if (!$bean->retrieve($item->id, false) || $bean->id !== $item->id) {
            $faults->mustBeNone();
            throw new ItemRefused('NOT_FOUND', null, "$item->module $item->id does not exist.");
        }
        return $bean;
    }

    /** @return callable(): ItemResult */
    private static function result(string $status, WriteItem $item): callable
    {
        return static fn (): ItemResult => ItemResult::of($status, $item->id);
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

    /** Whether the id was ever used, by a deleted record too. */
    public function knows(WriteItem $item): bool
    {
        return $this->state($item) !== null;
    }

    /** @return string|null the record's deleted flag; null when the id was never used */
    private function state(WriteItem $item): ?string
    {
        $table = $this->modules->seed($item->module)->getTableName();
        $rows = $this->database->rows("SELECT deleted FROM $table WHERE id = " . $this->database->literal($item->id));
        return $rows === [] ? null : (string) $rows[0]['deleted'];
    }
}
