<?php

declare(strict_types=1);

// Signatures of SuiteCRM's access control, as the package uses them: for PHPStan alone, never run.

const ACL_ALLOW_ENABLED = 89;

class ACLController
{
    /**
     * @param string $category
     * @param string $action
     * @param bool $is_owner
     * @param string $type
     * @param bool $in_group
     * @return bool
     */
    public static function checkAccess($category, $action, $is_owner = false, $type = 'module', $in_group = false)
    {
    }

    /** @param bool $redirect_home */
    public static function displayNoAccess($redirect_home = false): void
    {
    }
}

class ACLAction extends SugarBean
{
    /**
     * @param string $category
     * @param string $type
     */
    public static function addActions($category, $type = 'module'): void
    {
    }

    /**
     * @param string $user_id
     * @param bool $refresh
     * @param string $category
     * @param string $type
     * @param string $action
     * @return mixed
     */
    public static function getUserActions($user_id, $refresh = false, $category = '', $type = '', $action = '')
    {
    }

    /**
     * @param string $user_id
     * @param string $category
     * @param string $action
     * @param string $type
     * @param bool|string $is_owner
     * @param bool|string $in_group
     * @return bool
     */
    public static function userHasAccess($user_id, $category, $action, $type = 'module', $is_owner = false, $in_group = false)
    {
    }

    /**
     * @param string $user_id
     * @param string $category
     * @param string $action
     * @param string $type
     * @return int|string|null
     */
    public static function getUserAccessLevel($user_id, $category, $action, $type = 'module')
    {
    }
}
