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

    /** @param mixed[] $items */
    private function __construct(string $mode, array $items)
    {
        $this->mode = $mode;
        $this->items = $items;
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
        return new self($mode, $items);
    }
}
