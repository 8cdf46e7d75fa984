<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** A form on a website: its fields, its state and how often it was sent. */
#[\AllowDynamicProperties]
class SCB_Forms extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_Forms';
    public $object_name = 'SCB_Forms';
    public $table_name = 'scb_forms';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
