<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Http\ApiError;

/** Collects what is wrong with a request, so that the caller hears all of it at once. */
final class Problems
{
    /** @var array<string, string[]> */
    private $fields = [];

    public function add(string $at, string $message): void
    {
        $this->fields[$at][] = $message;
    }

    public function none(): bool
    {
        return $this->fields === [];
    }

    /** @throws ApiError when anything was added */
    public function stop(string $detail = 'The query has mistakes.'): void
    {
        if ($this->fields !== []) {
            throw new ApiError('INVALID', $detail, $this->fields);
        }
    }
}
