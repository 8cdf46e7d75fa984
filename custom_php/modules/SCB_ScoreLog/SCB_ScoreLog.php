<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** One scoring of a lead, with its reasons and what people thought of it. */
#[\AllowDynamicProperties]
class SCB_ScoreLog extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_ScoreLog';
    public $object_name = 'SCB_ScoreLog';
    public $table_name = 'scb_scorelog';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
