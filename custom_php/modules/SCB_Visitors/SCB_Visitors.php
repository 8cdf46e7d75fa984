<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** A visitor of the website worth knowing: identified, or engaged. */
#[\AllowDynamicProperties]
class SCB_Visitors extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_Visitors';
    public $object_name = 'SCB_Visitors';
    public $table_name = 'scb_visitors';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
