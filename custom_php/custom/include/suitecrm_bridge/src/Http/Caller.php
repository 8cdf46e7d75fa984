<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

/** The user a token acts as. */
final class Caller
{
    /** @var string */
    public $id;
    /** @var string */
    public $userName;
    /** @var bool */
    public $isAdmin;
    /** @var bool */
    public $isBridgeUser;

    public function __construct(string $id, string $userName, bool $isAdmin, bool $isBridgeUser)
    {
        $this->id = $id;
        $this->userName = $userName;
        $this->isAdmin = $isAdmin;
        $this->isBridgeUser = $isBridgeUser;
    }

    public function mayOperateBridge(): bool
    {
        return $this->isAdmin || $this->isBridgeUser;
    }

    /** @throws ApiError */
    public function mustOperateBridge(string $refusal): void
    {
        if (!$this->mayOperateBridge()) {
            throw new ApiError('ACCESS_DENIED', $refusal);
        }
    }
}
