<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** One measurement of a customer's health. */
#[\AllowDynamicProperties]
class SCB_HealthLog extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_HealthLog';
    public $object_name = 'SCB_HealthLog';
    public $table_name = 'scb_healthlog';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
