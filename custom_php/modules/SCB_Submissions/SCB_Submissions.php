<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** What one person sent through a form, and from where. */
#[\AllowDynamicProperties]
class SCB_Submissions extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_Submissions';
    public $object_name = 'SCB_Submissions';
    public $table_name = 'scb_submissions';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
