<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

/** A chat on the website, held by the assistant, a person or both. */
#[\AllowDynamicProperties]
class SCB_Conversations extends Basic
{
    public $new_schema = true;
    public $module_dir = 'SCB_Conversations';
    public $object_name = 'SCB_Conversations';
    public $table_name = 'scb_conversations';
    public $importable = false;

    public function bean_implements($interface)
    {
        return $interface === 'ACL';
    }
}
