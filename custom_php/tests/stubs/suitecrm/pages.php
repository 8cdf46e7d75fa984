<?php

declare(strict_types=1);

// Signatures of SuiteCRM's pages and dashlets, as the package uses them: for PHPStan alone, never run.

class SugarView
{
    /** @var string */
    public $module = '';
    /** @var string */
    public $action = '';

    /** @return void */
    public function preDisplay()
    {
    }

    /** @return void */
    public function display()
    {
    }
}

abstract class Dashlet
{
    /** @var string */
    public $id;
    /** @var string */
    public $title = '';
    /** @var bool */
    public $isConfigurable = false;
    /** @var array<string, string> */
    public $dashletStrings;

    /** @param string $id */
    public function __construct($id)
    {
    }

    /** @return string */
    public function display()
    {
    }

    /**
     * @param string $dashletClassname
     * @param string $dashletDirectory
     */
    public function loadLanguage($dashletClassname, $dashletDirectory = 'modules/Home/Dashlets/'): void
    {
    }
}

class SugarApplication
{
    /** @param string $message */
    public static function appendErrorMessage($message): void
    {
    }
}
