<?php

declare(strict_types=1);

/** As much of SuiteCRM's record as the package touches. */
#[AllowDynamicProperties]
class SugarBean
{
    public $id;
    public $module_dir = 'Leads';
    public $deleted = 0;
    /** @var array<string, array<string, mixed>> */
    public $field_defs = [];
    /** @var array<string, mixed>|false */
    public $fetched_row = false;

    public function getTableName(): string
    {
        return strtolower($this->module_dir);
    }
}
