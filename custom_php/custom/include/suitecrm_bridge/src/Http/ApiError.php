<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use RuntimeException;

/** A request that is answered with an error; the message is written for the client. */
final class ApiError extends RuntimeException
{
    private const STATUS = [
        'BAD_REQUEST' => 400,
        'UNAUTHENTICATED' => 401,
        'ACCESS_DENIED' => 403,
        'NOT_FOUND' => 404,
        'OPT_IN_DISABLED' => 409,
        'OPTED_OUT' => 409,
        'INVALID_ADDRESS' => 409,
        'BUSY' => 409,
        'CONVERTED' => 409,
        'TOO_LARGE' => 413,
        'INVALID' => 422,
        'INTERNAL' => 500,
    ];

    /** @var string */
    private $errorCode;
    /** @var array<string, string[]> */
    private $fields;

    /** @param array<string, string[]> $fields what is wrong with each part of the request, when that can be said */
    public function __construct(string $errorCode, string $detail, array $fields = [])
    {
        parent::__construct($detail);
        $this->errorCode = $errorCode;
        $this->fields = $fields;
    }

    public function status(): int
    {
        return self::STATUS[$this->errorCode];
    }

    /** @return array<string, mixed> */
    public function body(): array
    {
        $error = [
            'status' => $this->status(),
            'code' => $this->errorCode,
            'title' => null,
            'detail' => $this->getMessage(),
        ];
        return ['errors' => $this->fields === [] ? $error : $error + ['fields' => $this->fields]];
    }
}
