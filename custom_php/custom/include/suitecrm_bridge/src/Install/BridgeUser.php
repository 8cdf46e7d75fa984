<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use BeanFactory;
use RuntimeException;
use SuiteCrmBridge\Database\Database;
use User;

/** The SuiteCRM user the bridge's workers act as: active, no administrator, nobody knows its password. */
final class BridgeUser
{
    private const USER_NAME = 'suitecrm_bridge';
    private const SETTING = 'bridge_user_id';

    /** @var Database */
    private $database;
    /** @var Settings */
    private $settings;

    public function __construct(Database $database, Settings $settings)
    {
        $this->database = $database;
        $this->settings = $settings;
    }

    /** @return string the user's id */
    public function ensure(): string
    {
        $rows = $this->database->rows(
            'SELECT id, is_admin FROM users WHERE user_name = ' . $this->database->literal(self::USER_NAME)
            . ' ORDER BY deleted, date_entered'
        );
        if ($rows !== [] && (int) $rows[0]['is_admin'] === 1) {
            throw new RuntimeException('The user suitecrm_bridge is an administrator; the bridge needs one that is not.');
        }
        $id = $rows === [] ? $this->create() : (string) $rows[0]['id'];
        $this->database->execute(
            "UPDATE users SET status = 'Active', employee_status = 'Active', deleted = 0, is_admin = 0 WHERE id = "
            . $this->database->literal($id)
        );
        $this->settings->set(self::SETTING, $id);
        return $id;
    }

    /** Records keep pointing at the user, so the row stays, deactivated and deleted in SuiteCRM's sense. */
    public function retire(): void
    {
        $id = $this->settings->get(self::SETTING);
        if ($id !== null) {
            $this->database->execute(
                "UPDATE users SET status = 'Inactive', deleted = 1 WHERE id = " . $this->database->literal($id)
            );
        }
    }

    private function create(): string
    {
        /** @var User $user */
        $user = BeanFactory::newBean('Users');
        $user->user_name = self::USER_NAME;
        $user->last_name = 'SuiteCRM Bridge';
        $user->status = 'Active';
        $user->employee_status = 'Active';
        $user->is_admin = 0;
        $user->external_auth_only = 0;
        $user->receive_notifications = 0;
        $user->user_hash = password_hash(bin2hex(random_bytes(32)), PASSWORD_DEFAULT);
        $user->save();
        return (string) $user->id;
    }
}
