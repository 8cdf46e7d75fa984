<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Http\ApiError;

/** Links and unlinks two records where the classic UI's subpanels would let the current user do it. */
final class LinkWriter
{
    /** @var Database */
    private $database;
    /** @var Reader */
    private $reader;

    public function __construct(Database $database, Reader $reader)
    {
        $this->database = $database;
        $this->reader = $reader;
    }

    /**
     * @return bool false when they were linked already
     * @throws ApiError
     */
    public function link(ReadableModule $module, string $id, Link $link, string $otherId): bool
    {
        $bean = $this->mayTouch($module, $id, $link);
        $other = $this->listed($link->module, $otherId);
        if ($other === null) {
            throw new ApiError('INVALID', 'The other record does not exist.', [
                'id' => ["{$link->module->name} $otherId does not exist."],
            ]);
        }
        if ($this->areLinked($module, $id, $link, $otherId)) {
            return false;
        }
        // Handing over the bean keeps its date-times exact, which a read in the user's format would not.
        $bean->load_relationship($link->field);
        $bean->{$link->field}->add([$this->exact($other)]);
        if (!$this->areLinked($module, $id, $link, $otherId)) {
            throw new ApiError('INVALID', 'SuiteCRM did not link the records.');
        }
        return true;
    }

    /** @throws ApiError */
    public function unlink(ReadableModule $module, string $id, Link $link, string $otherId): void
    {
        $bean = $this->mayTouch($module, $id, $link);
        $other = $this->listed($link->module, $otherId);
        if ($other === null || !$this->areLinked($module, $id, $link, $otherId)) {
            throw new ApiError('NOT_FOUND', "$module->name $id is not linked to {$link->module->name} $otherId.");
        }
        $bean->load_relationship($link->field);
        $bean->{$link->field}->delete($id, $this->exact($other));
        if ($this->areLinked($module, $id, $link, $otherId)) {
            throw new ApiError('INVALID', 'SuiteCRM did not unlink the records.');
        }
    }

    /** @throws ApiError */
    private function mayTouch(ReadableModule $module, string $id, Link $link): SugarBean
    {
        $bean = $this->exact($this->reader->viewed($module, $id));
        if ($link->module->isDirectory()) {
            throw new ApiError('INVALID', 'Links to users cannot be changed here.', [
                'link' => ["$link->field leads to users."],
            ]);
        }
        $this->reader->mustBeOpen($link->module, 'list');
        return $bean;
    }

    /**
     * @return SugarBean|null null when it does not exist
     * @throws ApiError when the user's list view does not show it
     */
    private function listed(ReadableModule $module, string $id): ?SugarBean
    {
        $class = get_class($module->seed);
        $bean = new $class();
        if (!$bean->retrieve($id, false)) {
            return null;
        }
        $condition = $this->reader->access->condition($module, 'list', 't');
        $where = 't.id = ' . $this->database->literal($id) . ($condition === '' ? '' : " AND $condition");
        if ($this->database->rows('SELECT t.id FROM ' . $module->from('t', $where) . " WHERE $where") === []) {
            throw new ApiError('ACCESS_DENIED', "You may not list $module->name $id.");
        }
        return $bean;
    }

    /** @phpstan-impure SuiteCRM links and unlinks in between */
    private function areLinked(ReadableModule $module, string $id, Link $link, string $otherId): bool
    {
        $where = $this->reader->among($module, $id, $link) . ' AND t.id = ' . $this->database->literal($otherId);
        return $this->database->rows("SELECT t.id FROM {$link->module->table} t WHERE $where") !== [];
    }

    /** A read puts date-times into the user's form without seconds; a save would store them cut. */
    private function exact(SugarBean $bean): SugarBean
    {
        foreach ((array) $bean->field_defs as $name => $def) {
            $timed = in_array($def['type'] ?? '', ['datetime', 'datetimecombo'], true);
            if ($timed && !empty($bean->fetched_row[$name])) {
                $bean->$name = $bean->fetched_row[$name];
            }
        }
        return $bean;
    }
}
