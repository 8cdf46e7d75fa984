<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

/** Writes items and says of each what became of it. */
interface Writer
{
    /**
     * @param array<int, mixed> $rawItems
     * @return ItemResult[] in the order sent
     */
    public function write(array $rawItems): array;
}
