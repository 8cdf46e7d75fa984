<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Schema\Language;
use SuiteCrmBridge\Schema\Rights;
use SuiteCrmBridge\Text\PlainText;
use User;

/** `GET users`: who is asking, with roles, groups and rights. */
final class UsersAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        /** @var User $user */
        $user = $GLOBALS['current_user'];
        $rights = new Rights($caller->id, $caller->isAdmin);
        $permissions = [];
        foreach ($rights->modules() as $module) {
            $permissions[$module] = $rights->may($module);
        }
        return ['data' => self::person($user) + [
            'is_admin' => $caller->isAdmin,
            'is_bridge_user' => $caller->isBridgeUser(),
            'language' => Language::of($user)->code,
            'timezone' => (string) $user->getPreference('timezone') ?: null,
            'roles' => $this->named(
                'SELECT r.id, r.name FROM acl_roles r JOIN acl_roles_users ru ON ru.role_id = r.id AND ru.deleted = 0'
                . ' WHERE r.deleted = 0 AND ru.user_id = %1$s UNION SELECT r.id, r.name FROM acl_roles r'
                . ' JOIN securitygroups_acl_roles gr ON gr.role_id = r.id AND gr.deleted = 0'
                . ' JOIN securitygroups_users gu ON gu.securitygroup_id = gr.securitygroup_id AND gu.deleted = 0'
                . ' WHERE r.deleted = 0 AND gu.user_id = %1$s ORDER BY name, id',
                $caller->id
            ),
            'groups' => $this->named(
                'SELECT DISTINCT g.id, g.name FROM securitygroups g JOIN securitygroups_users gu'
                . ' ON gu.securitygroup_id = g.id AND gu.deleted = 0'
                . ' WHERE g.deleted = 0 AND gu.user_id = %1$s ORDER BY g.name, g.id',
                $caller->id
            ),
            'permissions' => $permissions,
        ]];
    }

    /** @return array<string, string|null> */
    private static function person(User $user): array
    {
        $name = trim(self::plain($user->first_name) . ' ' . self::plain($user->last_name));
        return [
            'id' => (string) $user->id,
            'user_name' => self::plain($user->user_name),
            'first_name' => self::plain($user->first_name) ?: null,
            'last_name' => self::plain($user->last_name) ?: null,
            'name' => $name !== '' ? $name : self::plain($user->user_name),
            'email' => self::plain($user->emailAddress->getPrimaryAddress($user)) ?: null,
            'title' => self::plain($user->title) ?: null,
            'department' => self::plain($user->department) ?: null,
        ];
    }

    /** @return array<int, array<string, string|null>> */
    private function named(string $sql, string $userId): array
    {
        return $this->database->rows(sprintf($sql, $this->database->literal($userId)));
    }

    /** @param mixed $value */
    private static function plain($value): string
    {
        return trim(PlainText::of((string) $value));
    }
}
