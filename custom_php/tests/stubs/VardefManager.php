<?php

declare(strict_types=1);

/** Stands for SuiteCRM's, which adds the templates' fields; the tests look at the package's own. */
class VardefManager
{
    /** @var array<string, string[]> */
    public static $templates = [];

    public static function createVardef(string $module, string $object, array $templates = ['default']): void
    {
        self::$templates[$module] = $templates;
    }
}
