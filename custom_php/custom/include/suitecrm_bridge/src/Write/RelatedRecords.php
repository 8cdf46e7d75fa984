<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use BeanFactory;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Read\Links;
use SuiteCrmBridge\Read\ReadableModule;
use SuiteCrmBridge\Read\ReadableModules;
use SuiteCrmBridge\Schema\FieldDescription;
use SugarBean;

/** Whether the records that ids point at are there, and may be seen by whoever points at them. */
class RelatedRecords
{
    /** @var Database */
    private $database;
    /** @var array<string, string|null> "module id" → what is wrong with it */
    private $looked = [];

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /**
     * @param array<string, int|string|null> $values only those that change
     * @param string $parentType the stored `parent_type`, for an item that brings none
     */
    public function check(SugarBean $bean, array $values, string $parentType, Faults $faults): void
    {
        $defs = (array) $bean->field_defs;
        foreach ($values as $name => $id) {
            $flexible = $name === 'parent_id' && isset($defs['parent_type']);
            if ($id === null || $id === '' || ($flexible && $faults->has('parent_type'))) {
                continue;
            }
            $module = $flexible
                ? (string) ($values['parent_type'] ?? $parentType)
                : FieldDescription::relatedModule((string) $name, $defs) ?? $this->behindLink($bean, (string) $name);
            $wrong = $module === null ? null : $this->fault($module, (string) $id);
            if ($wrong !== null) {
                $faults->add('INVALID_VALUE', (string) $name, $module === '' ? 'It needs a parent_type.' : $wrong);
            }
        }
    }

    /** A record that is about to be made may be pointed at. */
    public function expect(string $module, string $id): void
    {
        $this->looked["$module $id"] = null;
    }

    /** Looks at every record anew. */
    public function forget(): void
    {
        $this->looked = [];
    }

    /** @return string|null what is wrong with pointing at this record; null when nothing is */
    public function fault(string $module, string $id): ?string
    {
        $key = "$module $id";
        if (!array_key_exists($key, $this->looked)) {
            $this->looked[$key] = $module === 'Users' ? $this->userFault($id) : $this->recordFault($module, $id);
        }
        return $this->looked[$key];
    }

    /** The account of a lead is a plain column; only a relationship says that it names an account. */
    private function behindLink(SugarBean $bean, string $name): ?string
    {
        if (($bean->field_defs[$name]['type'] ?? '') !== 'id' || substr($name, -3) !== '_id') {
            return null;
        }
        // A copy, for finding links leaves them on the bean that is about to be saved.
        $class = get_class($bean);
        $module = new ReadableModule((string) $bean->module_dir, new $class());
        $link = (new Links($this->database, new ReadableModules()))->of($module, substr($name, 0, -3));
        return $link !== null && $link->isInColumn($name) ? $link->module->name : null;
    }

    private function userFault(string $id): ?string
    {
        $rows = $this->database->rows('SELECT status FROM users WHERE deleted = 0 AND id = ' . $this->database->literal($id));
        if ($rows === []) {
            return "Users $id does not exist.";
        }
        return $rows[0]['status'] === 'Active' ? null : 'The user is not active.';
    }

    private function recordFault(string $module, string $id): ?string
    {
        $bean = isset($GLOBALS['beanList'][$module]) ? BeanFactory::newBean($module) : null;
        if (!$bean instanceof SugarBean) {
            return "There is no module $module.";
        }
        // The hidden and the missing answer alike, so that nobody can find out what is there.
        $visible = $bean->retrieve($id, false) && $bean->id === $id && $bean->ACLAccess('view');
        return $visible ? null : "$module $id does not exist.";
    }
}
