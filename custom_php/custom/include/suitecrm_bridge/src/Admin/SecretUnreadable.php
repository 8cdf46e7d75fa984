<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

use RuntimeException;

/** A stored secret cannot be read; the text names neither secret nor key. */
final class SecretUnreadable extends RuntimeException
{
}
