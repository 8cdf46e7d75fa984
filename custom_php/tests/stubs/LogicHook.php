<?php

declare(strict_types=1);

/** SuiteCRM's list of hooks; a test says what is in it. */
class LogicHook
{
    /** @var array<string, array<int, array<int, mixed>>> */
    public static $installed = [];
    /** @var array<string, array<string, array<int, array<int, mixed>>>> */
    protected static $hooks = [];

    public function getHooks($module, $refresh = false)
    {
        return self::$hooks[$module] = self::$hooks[$module] ?? self::$installed;
    }
}
