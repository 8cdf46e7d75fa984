<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** What an administrator may choose when installing. */
final class InstallOptions
{
    /** @var bool */
    public $newSecrets = false;
    /** @var string|null */
    public $bridgeUrl;
}
