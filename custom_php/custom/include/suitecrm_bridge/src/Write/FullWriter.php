<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

/** Writes through SuiteCRM's own save, each item by itself. */
final class FullWriter implements Writer
{
    /** @var RecordWriter */
    private $records;

    public function __construct(RecordWriter $records)
    {
        $this->records = $records;
    }

    public function write(array $rawItems): array
    {
        return array_map(function ($raw): ItemResult {
            return ItemResult::attempt($raw, function () use ($raw): ItemResult {
                return $this->records->write(WriteItem::from($raw));
            });
        }, $rawItems);
    }
}
