<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Database;

/** SuiteCRM's database as this package needs it: text in, rows out, failures thrown. */
interface Database
{
    /**
     * @return array<int, array<string, string|null>>
     * @throws DatabaseError
     */
    public function rows(string $sql): array;

    /**
     * @return int rows affected
     * @throws DatabaseError
     */
    public function execute(string $sql): int;

    /**
     * A complete SQL literal: quoted text, a bare number, or NULL.
     *
     * @param mixed $value
     */
    public function literal($value): string;
}
