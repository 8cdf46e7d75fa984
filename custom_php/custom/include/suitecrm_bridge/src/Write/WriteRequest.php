<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Http\JsonBody;

/** A write request whose envelope has been checked; its items have not. */
final class WriteRequest
{
    private const MAX_ITEMS = 500;

    /** @var string quiet or full */
    public $mode;
    /** @var array<int, mixed> */
    public $items;
    /** @var bool all of the items or none */
    public $isAtomic;
    /** @var bool the search index is left to SuiteCRM's scheduled indexer */
    public $indexLater;

    /** @param mixed[] $items */
    private function __construct(string $mode, array $items, bool $isAtomic, bool $indexLater)
    {
        $this->mode = $mode;
        $this->items = $items;
        $this->isAtomic = $isAtomic;
        $this->indexLater = $indexLater;
    }

    /**
     * @param array<string, mixed> $body
     * @throws ApiError
     */
    public static function fromBody(array $body): self
    {
        $mode = $body['mode'] ?? null;
        if ($mode !== 'quiet' && $mode !== 'full') {
            throw new ApiError('INVALID', 'mode is quiet or full.');
        }
        $items = $body['items'] ?? null;
        if (!JsonBody::isList($items) || $items === []) {
            throw new ApiError('INVALID', 'items is a list of 1 to 500 objects.');
        }
        if (count($items) > self::MAX_ITEMS) {
            throw new ApiError('TOO_LARGE', 'items holds more than 500 objects.');
        }
        $isAtomic = $body['atomic'] ?? false;
        if (!is_bool($isAtomic) || ($isAtomic && $mode !== 'full')) {
            throw new ApiError('INVALID', 'atomic is true or false, and true only in mode full.');
        }
        $index = $body['index'] ?? 'now';
        if (!in_array($index, ['now', 'later'], true)) {
            throw new ApiError('INVALID', 'index is now or later.');
        }
        return new self($mode, $items, $isAtomic, $index === 'later');
    }
}
