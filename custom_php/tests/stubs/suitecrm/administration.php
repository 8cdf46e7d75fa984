<?php

declare(strict_types=1);

// Signatures of SuiteCRM's repair, Studio, configuration and Module Loader, as the package uses them: for PHPStan
// alone, never run.

class RepairAndClear
{
    /** @var string[] */
    public $module_list = [];
    /** @var bool */
    public $show_output = true;

    public function clearTpls(): void
    {
    }

    public function clearJsFiles(): void
    {
    }

    public function clearVardefs(): void
    {
    }

    public function clearJsLangFiles(): void
    {
    }

    public function clearLanguageCache(): void
    {
    }

    public function clearSmarty(): void
    {
    }

    public function clearDashlets(): void
    {
    }

    public function clearThemeCache(): void
    {
    }

    public function rebuildExtensions(): void
    {
    }

    /** SuiteCRM 8 alone has it. */
    public function clearCoreCache(): void
    {
    }
}

class ModuleInstaller
{
    /** @var bool */
    public $silent = false;

    public function rebuild_relationships(): void
    {
    }
}

abstract class AbstractMetaDataParser
{
    /** @var array<int|string, mixed> */
    public $_viewdefs = [];
    /** @var array<string, mixed> */
    public $_saved = [];

    /** @param bool $populate */
    abstract public function handleSave($populate = true): void;
}

class ParserFactory
{
    /**
     * @param string $view
     * @param string $moduleName
     * @param string|null $packageName
     * @param string|null $subpanelName
     * @return AbstractMetaDataParser
     */
    public static function getParser($view, $moduleName, $packageName = null, $subpanelName = null)
    {
    }
}

class Configurator
{
    /** @var array<string, mixed> */
    public $config = [];

    /** @param bool $fromParseLoggerSettings */
    public function handleOverride($fromParseLoggerSettings = false): void
    {
    }

    /** @return string */
    public function getConfirmOptInEnumValue()
    {
    }
}
