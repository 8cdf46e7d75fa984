<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Schema;

use ACLAction;

/** What one user may do with each module, as SuiteCRM's own access check answers it. */
final class Rights
{
    public const ACTIONS = ['list', 'view', 'edit', 'delete', 'export', 'import', 'massupdate'];
    private const NOTHING = 'none';

    /** @var string */
    private $userId;
    /** @var bool */
    private $isAdmin;

    public function __construct(string $userId, bool $isAdmin)
    {
        $this->userId = $userId;
        $this->isAdmin = $isAdmin;
    }

    /** @return string[] modules whose rights SuiteCRM keeps */
    public function modules(): array
    {
        $modules = [];
        foreach (ACLAction::getUserActions($this->userId) as $module => $kinds) {
            if (isset($kinds['module'], $GLOBALS['beanList'][$module])) {
                $modules[] = (string) $module;
            }
        }
        sort($modules);
        return $modules;
    }

    /** @return array<string, string> action → all, group, owner or none */
    public function may(string $module): array
    {
        $open = $this->mayEnter($module);
        $may = ['access' => $open ? 'all' : self::NOTHING];
        foreach (self::ACTIONS as $action) {
            $may[$action] = $open ? $this->level($module, $action) : self::NOTHING;
            if ($action === 'view') {
                // SuiteCRM counts whoever creates a record as its owner.
                $may['create'] = $open && $this->level($module, 'edit') !== self::NOTHING ? 'all' : self::NOTHING;
            }
        }
        return $may;
    }

    public function mayEnter(string $module): bool
    {
        return $this->isAdmin
            || (int) ACLAction::getUserAccessLevel($this->userId, $module, 'access') >= ACL_ALLOW_ENABLED;
    }

    private function level(string $module, string $action): string
    {
        if ($this->isAdmin || $this->granted($module, $action, false, false)) {
            return 'all';
        }
        if ($this->granted($module, $action, false, true)) {
            return 'group';
        }
        return $this->granted($module, $action, true, false) ? 'owner' : self::NOTHING;
    }

    private function granted(string $module, string $action, bool $owner, bool $inGroup): bool
    {
        return (bool) ACLAction::userHasAccess($this->userId, $module, $action, 'module', $owner, $inGroup);
    }
}
