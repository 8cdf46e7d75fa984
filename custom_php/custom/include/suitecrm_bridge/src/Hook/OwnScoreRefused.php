<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use RuntimeException;

/** A person's own score cannot be stored as it is; the message is for that person. */
final class OwnScoreRefused extends RuntimeException
{
}
