<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

/** Everything that is wrong with the fields of one item. */
final class Faults
{
    /** @var array<int, array{0: string, 1: string, 2: string}> code, field, message */
    private $found = [];

    public function add(string $code, string $field, string $message): void
    {
        $this->found[] = [$code, $field, $message];
    }

    public function has(string $field): bool
    {
        return in_array($field, array_column($this->found, 1), true);
    }

    /** @throws ItemRefused with the first fault's code, and all of them by field */
    public function mustBeNone(): void
    {
        if ($this->found === []) {
            return;
        }
        $fields = [];
        foreach ($this->found as [, $field, $message]) {
            $fields[$field][] = $message;
        }
        [$code, $field, $message] = $this->found[0];
        throw new ItemRefused($code, $field, $message, $fields);
    }
}
