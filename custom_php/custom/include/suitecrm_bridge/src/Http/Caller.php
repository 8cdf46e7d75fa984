<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use SuiteCrmBridge\Install\Settings;

/** The user a token acts as. */
final class Caller
{
    /** @var string */
    public $id;
    /** @var string */
    public $userName;
    /** @var bool */
    public $isAdmin;
    /** @var Settings */
    private $settings;

    public function __construct(string $id, string $userName, bool $isAdmin, Settings $settings)
    {
        $this->id = $id;
        $this->userName = $userName;
        $this->isAdmin = $isAdmin;
        $this->settings = $settings;
    }

    /** Asked of the database only by the few routes that must know. */
    public function isBridgeUser(): bool
    {
        return $this->id === $this->settings->get('bridge_user_id');
    }

    public function mayOperateBridge(): bool
    {
        return $this->isAdmin || $this->isBridgeUser();
    }

    /** @throws ApiError */
    public function mustOperateBridge(string $refusal): void
    {
        if (!$this->mayOperateBridge()) {
            throw new ApiError('ACCESS_DENIED', $refusal);
        }
    }
}
