<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Field;

use InvalidArgumentException;

/** The value cannot be stored in the field; the message says what would be accepted. */
final class InvalidValue extends InvalidArgumentException
{
}
