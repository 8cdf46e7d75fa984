<?php

declare(strict_types=1);

// Signatures of SuiteCRM's relationships, as the package uses them: for PHPStan alone, never run.

const REL_LHS = 'LHS';
const REL_RHS = 'RHS';

class Link2
{
    /** @return string|false */
    public function getRelatedModuleName()
    {
    }

    /** @return string one or many */
    public function getType()
    {
    }

    /** @return string */
    public function getSide()
    {
    }

    /** @return SugarRelationship */
    public function getRelationshipObject()
    {
    }

    /**
     * @param string|string[]|SugarBean[] $rel_keys
     * @param array<string, mixed> $additional_values
     * @return array<int, string>|bool
     */
    public function add($rel_keys, $additional_values = [])
    {
    }

    /**
     * @param string $id
     * @param string|SugarBean $related_id
     * @return bool
     */
    public function delete($id, $related_id = '')
    {
    }
}

class SugarRelationship
{
    /** @var array<string, mixed> */
    public $def = [];
    /** @var string */
    public $name = '';
    /** @var string */
    public $type = '';
}

class SecurityGroup extends SugarBean
{
    /**
     * @param SugarBean $focus_bean
     * @param string $parent_type
     * @param string $parent_id
     * @param string $focus_id
     * @param string $focus_module_dir
     */
    public static function inherit_parentQuery($focus_bean, $parent_type, $parent_id, $focus_id, $focus_module_dir): void
    {
    }

    /**
     * @param string $table_name
     * @param string $module
     * @param string $user_id
     * @return string
     */
    public static function getGroupWhere($table_name, $module, $user_id)
    {
    }

    /**
     * @param string $module
     * @param string $id
     * @param string $action
     * @return bool
     */
    public static function groupHasAccess($module, $id, $action = '')
    {
    }
}

class EmailAddressRelationship extends SugarRelationship
{
}
