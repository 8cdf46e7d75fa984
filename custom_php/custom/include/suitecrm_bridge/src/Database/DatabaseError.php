<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Database;

use RuntimeException;

/** A statement failed; the text names neither the statement nor its values. */
final class DatabaseError extends RuntimeException
{
}
