<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** A playbook being carried out for a customer. */
#[\AllowDynamicProperties]
class SCB_PlaybookRuns extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_PlaybookRuns';
    public $object_name = 'SCB_PlaybookRuns';
    public $table_name = 'scb_playbookruns';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
