<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use ReflectionMethod;
use SecurityGroup;
use SugarBean;
use SuiteCrmBridge\Database\Database;

/** What SuiteCRM's own rules let the current user do. */
class Access
{
    private const NOTHING = '0 = 1';

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /** Whether the module is open to the user at all for this view (list, view, edit, delete). */
    public function isOpen(ReadableModule $module, string $view): bool
    {
        return $module->isDirectory() || $this->blank($module)->ACLAccess($view);
    }

    /**
     * Whether a record's owner and groups decide who may view it, so that `verbs` tells it from a row alone.
     * A module with rules of its own may look at anything in the record.
     */
    public function isToldByOwner(ReadableModule $module): bool
    {
        if ($module->isDirectory()) {
            return false;
        }
        foreach (['ACLAccess', 'isOwner'] as $rule) {
            if ((new ReflectionMethod($module->seed, $rule))->class !== SugarBean::class) {
                return false;
            }
        }
        return true;
    }

    /** A condition on the module's rows under an alias, as SuiteCRM's list view adds it; empty when all are allowed. */
    public function condition(ReadableModule $module, string $view, string $alias): string
    {
        if ($module->isDirectory()) {
            return '';
        }
        if (!$this->isOpen($module, $view)) {
            return self::NOTHING;
        }
        // SuiteCRM writes the condition for the bean's table name, so a copy of it bears the alias.
        $bean = $this->blank($module);
        $bean->table_name = $alias;
        $where = trim((string) $bean->buildAccessWhere($view));
        return $where === '' ? '' : "($where)";
    }

    /**
     * @param array<int, array{id: string, assigned_user_id: ?string, created_by: ?string}> $rows
     * @return array<string, array{view: bool, edit: bool, delete: bool}> by id
     */
    public function verbs(ReadableModule $module, array $rows): array
    {
        $grouped = array_flip($this->inMyGroups($module, array_column($rows, 'id')));
        $verbs = [];
        foreach ($rows as $row) {
            $bean = $this->blank($module);
            $bean->id = $row['id'];
            $bean->assigned_user_id = (string) ($row['assigned_user_id'] ?? '');
            $bean->created_by = (string) ($row['created_by'] ?? '');
            $isOwner = $bean->isOwner($GLOBALS['current_user']->id);
            foreach (['view', 'edit', 'delete'] as $verb) {
                $inGroup = $this->isStrict()
                    ? SecurityGroup::groupHasAccess($bean->module_dir, $bean->id, $verb) : isset($grouped[$row['id']]);
                $verbs[$row['id']][$verb] = (bool) $bean->ACLAccess($verb, $isOwner, $inGroup);
            }
        }
        return $verbs;
    }

    /**
     * @param mixed[] $ids
     * @return string[]
     */
    private function inMyGroups(ReadableModule $module, array $ids): array
    {
        if ($ids === [] || $GLOBALS['current_user']->isAdmin()) {
            return [];
        }
        $where = SecurityGroup::getGroupWhere('t', $module->seed->module_dir, $GLOBALS['current_user']->id);
        $list = implode(', ', array_map([$this->database, 'literal'], $ids));
        return array_column(
            $this->database->rows("SELECT t.id FROM {$module->table} t WHERE t.id IN ($list) AND ($where)"),
            'id'
        );
    }

    private function isStrict(): bool
    {
        return !empty($GLOBALS['sugar_config']['securitysuite_strict_rights']);
    }

    private function blank(ReadableModule $module): SugarBean
    {
        require_once 'modules/SecurityGroups/SecurityGroup.php';
        $class = get_class($module->seed);
        return new $class();
    }
}
