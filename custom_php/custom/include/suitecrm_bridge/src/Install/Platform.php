<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** Which SuiteCRM this is. */
final class Platform
{
    /** SuiteCRM 8 draws records itself and shows markup as text, so it gets the plain fields. */
    public static function isSuite8(): bool
    {
        return is_dir('include/portability');
    }
}
