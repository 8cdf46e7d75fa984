<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use RuntimeException;

/** One item cannot be written; the others go on. */
final class ItemRefused extends RuntimeException
{
    /** @var string */
    public $errorCode;
    /** @var string|null */
    public $field;
    /** @var array<string, string[]> */
    public $fields;

    /** @param array<string, string[]> $fields every fault by field, when they are the fields' */
    public function __construct(string $errorCode, ?string $field, string $message, array $fields = [])
    {
        parent::__construct($message);
        $this->errorCode = $errorCode;
        $this->field = $field;
        $this->fields = $fields;
    }
}
