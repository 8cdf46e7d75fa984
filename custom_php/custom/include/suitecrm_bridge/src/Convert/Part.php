<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Convert;

/** What a lead becomes in one module: a new record, or one that is there. */
final class Part
{
    public const MODULES = ['account' => 'Accounts', 'contact' => 'Contacts', 'opportunity' => 'Opportunities'];

    /** @var string account, contact or opportunity */
    public $name;
    /** @var string */
    public $module;
    /** @var string */
    public $id;
    /** @var bool */
    public $isNew;
    /** @var array<string, mixed> values that count more than the lead's */
    public $fields;

    /** @param array<string, mixed> $fields */
    public function __construct(string $name, string $id, bool $isNew, array $fields)
    {
        $this->name = $name;
        $this->module = self::MODULES[$name];
        $this->id = $id;
        $this->isNew = $isNew;
        $this->fields = $fields;
    }
}
