<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

/** A token that a form of this session carries and that is used up by the request that brings it. */
final class FormToken
{
    private const NAME = 'scb_form_token';

    /** @param array<string, mixed> $session */
    public static function current(array &$session): string
    {
        if (!is_string($session[self::NAME] ?? null)) {
            $session[self::NAME] = bin2hex(random_bytes(32));
        }
        return $session[self::NAME];
    }

    /**
     * @param array<string, mixed> $session
     * @param mixed $given
     */
    public static function spend(array &$session, $given): bool
    {
        $expected = $session[self::NAME] ?? null;
        unset($session[self::NAME]);
        return is_string($expected) && is_string($given) && hash_equals($expected, $given);
    }
}
