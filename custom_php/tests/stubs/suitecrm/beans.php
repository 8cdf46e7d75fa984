<?php

declare(strict_types=1);

// Signatures of SuiteCRM's records and their factory, as the package uses them: for PHPStan alone, never run.

#[AllowDynamicProperties]
class SugarBean
{
    /** @var string|null */
    public $id;
    /** @var string */
    public $module_dir = '';
    /** @var string */
    public $module_name = '';
    /** @var string */
    public $object_name = '';
    /** @var string */
    public $table_name = '';
    /** @var bool */
    public $new_schema = false;
    /** @var bool */
    public $new_with_id = false;
    /** @var int|string|bool */
    public $deleted = 0;
    /** @var bool */
    public $importable = false;
    /** @var bool */
    public $processed = false;
    /** @var bool */
    public $update_date_modified = true;
    /** @var array<string, array<string, mixed>> */
    public $field_defs = [];
    /** @var array<string, array<string, mixed>> */
    public $field_name_map = [];
    /** @var array<string, string|null>|false */
    public $fetched_row = false;

    /**
     * @param string $interface
     * @return bool
     */
    public function bean_implements($interface)
    {
    }

    /**
     * @param string $view
     * @param bool|string $is_owner
     * @param bool|string $in_group
     * @return bool
     */
    public function ACLAccess($view, $is_owner = 'not_set', $in_group = 'not_set')
    {
    }

    /**
     * @param string $rel_name
     * @return bool
     */
    public function load_relationship($rel_name)
    {
    }

    /** @return string */
    public function getTableName()
    {
    }

    /**
     * @param string $id
     * @param bool $encode
     * @param bool $deleted
     * @return static|null
     */
    public function retrieve($id = '-1', $encode = true, $deleted = true)
    {
    }

    /**
     * @param bool $check_notify
     * @return string
     */
    public function save($check_notify = false)
    {
    }

    /**
     * @param string $view
     * @param User|null $user
     * @return string
     */
    public function buildAccessWhere($view, $user = null)
    {
    }

    /**
     * @param string $user_id
     * @return bool
     */
    public function isOwner($user_id)
    {
    }

    /** @return User[] */
    public function get_notification_recipients()
    {
    }

    /**
     * @param User $notify_user
     * @param SugarBean $admin
     */
    public function send_assignment_notifications($notify_user, $admin): void
    {
    }

    /** @param string $id */
    public function mark_deleted($id): void
    {
    }

    /**
     * @param string $isduplicate
     * @return bool
     */
    public function deleteAttachment($isduplicate = 'false')
    {
    }
}

class Basic extends SugarBean
{
}

class User extends SugarBean
{
    /** @var string */
    public $user_name;
    /** @var string */
    public $user_hash;
    /** @var string */
    public $first_name;
    /** @var string */
    public $last_name;
    /** @var string */
    public $full_name;
    /** @var string */
    public $status;
    /** @var string */
    public $employee_status;
    /** @var int|string|bool */
    public $is_admin;
    /** @var int|string|bool */
    public $external_auth_only;
    /** @var int|string|bool */
    public $receive_notifications;
    /** @var string */
    public $title;
    /** @var string */
    public $department;
    /** @var SugarEmailAddress */
    public $emailAddress;

    /**
     * @param string $name
     * @param string $category
     * @return mixed
     */
    public function getPreference($name, $category = 'global')
    {
    }

    /** @return bool */
    public function isAdmin()
    {
    }

    /** @return $this|null */
    public function getSystemUser()
    {
    }
}

class Meeting extends SugarBean
{
    /**
     * @param SugarBean|false $user
     * @param string $status
     */
    public function set_accept_status(&$user, $status): void
    {
    }
}

class Administration extends SugarBean
{
    /**
     * @param string|false $category
     * @param bool $clean
     * @return $this|null
     */
    public function retrieveSettings($category = false, $clean = false)
    {
    }
}

class EmailMan extends SugarBean
{
    /**
     * @param string $module
     * @param string $uid
     * @return bool
     */
    public function addOptInEmailToEmailQueue($module, $uid)
    {
    }

    /**
     * @param string $type
     * @param string $id
     * @return bool
     */
    public function sendOptInEmail(EmailAddress $emailAddress, $type, $id)
    {
    }
}

class SugarEmailAddress extends SugarBean
{

    /**
     * @param SugarBean $bean
     * @return string
     */
    public function getPrimaryAddress($bean)
    {
    }
}

class EmailAddress extends SugarEmailAddress
{
    /** @return string|false */
    public function optIn()
    {
    }
}

class BeanFactory
{
    /**
     * @param string $module
     * @param string|null $id
     * @param array<string, mixed> $params
     * @param bool $deleted
     * @return SugarBean|false
     */
    public static function getBean($module, $id = null, $params = [], $deleted = true)
    {
    }

    /**
     * @param string $module
     * @return SugarBean|false
     */
    public static function newBean($module)
    {
    }

    /**
     * @param string $module
     * @return string|false
     */
    public static function getObjectName($module)
    {
    }
}
