<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Http\Caller;

/** What only the bridge and administrators may do in a full write; everybody else writes what a form could hold. */
final class WriterLimits
{
    /** @var Modules */
    private $modules;
    /** @var Caller */
    private $caller;

    public function __construct(Modules $modules, Caller $caller)
    {
        $this->modules = $modules;
        $this->caller = $caller;
    }

    /**
     * @return array<string, int|string|null> stored values of the fields without a fault
     * @throws ItemRefused
     */
    public function values(WriteItem $item, Faults $faults): array
    {
        $values = FieldValues::any($this->modules, $item, $faults);
        $this->hold($item, $faults);
        return $values;
    }

    /**
     * The bridge's columns are its own, and an upsert tells who has an address although the record may be hidden.
     *
     * @throws ItemRefused
     */
    private function hold(WriteItem $item, Faults $faults): void
    {
        if ($this->caller->mayOperateBridge()) {
            return;
        }
        if ($item->op === 'upsert') {
            throw new ItemRefused('ACCESS_DENIED', 'op', 'Only the bridge\'s own user may upsert.');
        }
        $owned = OwnedFields::in((array) $this->modules->seed($item->module)->field_defs);
        foreach (array_intersect(array_map('strval', array_keys($item->fields)), $owned) as $name) {
            $faults->add('FIELD_NOT_OWNED', $name, "Only the bridge writes $name.");
        }
    }
}
