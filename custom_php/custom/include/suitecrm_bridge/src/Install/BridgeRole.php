<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use BeanFactory;
use RuntimeException;
use SuiteCrmBridge\Database\Database;

/**
 * The role of the bridge's user: it reads and edits what the bridge works with, deletes nothing but website visitors
 * (who want to be forgotten) and exports nothing.
 */
final class BridgeRole
{
    private const SETTING = 'bridge_role_id';
    private const NAME = 'SuiteCRM Bridge';
    private const EDITED = [
        'Leads', 'Contacts', 'Accounts', 'Cases', 'Tasks', 'Meetings', 'Calls', 'Notes', 'AOK_KnowledgeBase',
        'SCB_Forms', 'SCB_Submissions', 'SCB_Visitors', 'SCB_Conversations', 'SCB_ScoreLog', 'SCB_HealthLog',
        'SCB_PlaybookRuns', 'Alerts',
    ];
    private const DELETED = ['SCB_Visitors'];
    /** What came with a later version than the role: [module, action], raised once where it still is as it was made. */
    private const GROWN = [
        ['Alerts', 'access'], ['Alerts', 'list'], ['Alerts', 'view'], ['Alerts', 'edit'], ['SCB_Visitors', 'delete'],
    ];
    private const GROWN_SETTING = 'bridge_role_grown';
    private const GROWTH = '1';
    private const READ = [
        'Opportunities', 'Campaigns', 'Emails', 'AOK_Knowledge_Base_Categories', 'AOS_Contracts', 'AOS_Products',
        'AOBH_BusinessHours', 'AOP_Case_Updates', 'AOS_Invoices', 'Users',
    ];
    private const ALLOW = 90;
    private const ENABLED = 89;
    private const DISABLED = -98;
    private const NONE = -99;

    /** @var Database */
    private $database;
    /** @var Settings */
    private $settings;

    public function __construct(Database $database, Settings $settings)
    {
        $this->database = $database;
        $this->settings = $settings;
    }

    public function ensure(string $userId): void
    {
        $roleId = $this->roleId() ?? $this->create();
        $this->grow($roleId);
        $this->grant($roleId);
        $role = BeanFactory::getBean('ACLRoles', $roleId);
        if (!$role || !$role->load_relationship('users')) {
            throw new RuntimeException('The role of the bridge\'s user cannot be read.');
        }
        $role->users->add($userId);
    }

    public function remove(): void
    {
        $id = $this->database->literal((string) $this->settings->get(self::SETTING));
        foreach (['acl_roles_actions', 'acl_roles_users'] as $table) {
            $this->database->execute("DELETE FROM $table WHERE role_id = $id");
        }
        $this->database->execute("DELETE FROM acl_roles WHERE id = $id");
    }

    /** @return string|null null when there is none yet, or an administrator deleted it */
    public function roleId(): ?string
    {
        $id = $this->settings->get(self::SETTING);
        $rows = $id === null ? [] : $this->database->rows(
            'SELECT id FROM acl_roles WHERE deleted = 0 AND id = ' . $this->database->literal($id)
        );
        return $rows === [] ? null : $id;
    }

    /** What SuiteCRM calls one of its eight actions on a module, as the level the role gives it. */
    public static function level(string $module, string $action): int
    {
        $edited = in_array($module, self::EDITED, true);
        if ($action === 'access') {
            return $edited || in_array($module, self::READ, true) ? self::ENABLED : self::DISABLED;
        }
        $reads = in_array($action, ['list', 'view'], true) && ($edited || in_array($module, self::READ, true));
        $deletes = $action === 'delete' && in_array($module, self::DELETED, true);
        return $reads || $deletes || ($action === 'edit' && $edited) ? self::ALLOW : self::NONE;
    }

    private function create(): string
    {
        $role = BeanFactory::newBean('ACLRoles');
        $role->name = self::NAME;
        $role->description = 'What the SuiteCRM Bridge service may do. Made by its package.';
        $role->save();
        $this->settings->set(self::SETTING, (string) $role->id);
        return (string) $role->id;
    }

    /** A role of an earlier version gets what was added since; afterwards it is the administrator's to change. */
    private function grow(string $roleId): void
    {
        if ($this->settings->get(self::GROWN_SETTING) === self::GROWTH) {
            return;
        }
        $role = $this->database->literal($roleId);
        foreach (self::GROWN as [$module, $action]) {
            $level = self::level($module, $action);
            $before = $action === 'access' ? self::DISABLED : self::NONE;
            $this->database->execute(
                "UPDATE acl_roles_actions r JOIN acl_actions a ON a.id = r.action_id SET r.access_override = $level "
                . "WHERE r.role_id = $role AND r.deleted = 0 AND r.access_override = $before AND a.category = "
                . $this->database->literal($module) . ' AND a.name = ' . $this->database->literal($action)
            );
        }
        $this->settings->set(self::GROWN_SETTING, self::GROWTH);
    }

    /** An administrator's own changes to the role stay: only actions it says nothing about are set. */
    private function grant(string $roleId): void
    {
        $role = $this->database->literal($roleId);
        $missing = $this->database->rows(
            'SELECT a.id, a.category, a.name FROM acl_actions a LEFT JOIN acl_roles_actions r ON r.action_id = a.id '
            . "AND r.deleted = 0 AND r.role_id = $role WHERE a.deleted = 0 AND a.acltype = 'module' AND r.id IS NULL"
        );
        $rows = [];
        foreach ($missing as $action) {
            $level = self::level((string) $action['category'], (string) $action['name']);
            $rows[] = '(' . $this->database->literal(create_guid()) . ", $role, "
                . $this->database->literal($action['id']) . ", $level, UTC_TIMESTAMP(), 0)";
        }
        if ($rows !== []) {
            $this->database->execute(
                'INSERT INTO acl_roles_actions (id, role_id, action_id, access_override, date_modified, deleted) VALUES '
                . implode(', ', $rows)
            );
        }
    }
}
