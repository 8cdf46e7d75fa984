<?php

declare(strict_types=1);

// Signatures of SuiteCRM's functions and clock, as the package uses them: for PHPStan alone, never run.

/** @return string */
function create_guid()
{
}

/**
 * @param User|null $user
 * @return bool
 */
function is_admin($user)
{
}

/**
 * @param string $string
 * @param string $mod
 * @param string $selectedValue
 * @return string|array<string, string>
 */
function translate($string, $mod = '', $selectedValue = '')
{
}

/**
 * @param string $language
 * @return array<string, array<string, string>>
 */
function return_app_list_strings_language($language)
{
}

/**
 * @param string $language
 * @return array<string, string>
 */
function return_application_language($language)
{
}

/**
 * @param string $language
 * @param string $module
 * @param bool $refresh
 * @return array<string, string>
 */
function return_module_language($language, $module, $refresh = false)
{
}

function sugar_cache_reset_full(): void
{
}

/** @param bool $exit */
function sugar_cleanup($exit = false): void
{
}

/**
 * @param string $module
 * @param string[] $params
 * @param bool $show_create
 * @return string
 */
function getClassicModuleTitle($module, $params, $show_create = false)
{
}

class SugarDateTime extends DateTime
{
}

class TimeDate
{
    /** @return TimeDate */
    public static function getInstance()
    {
    }

    /** @return string */
    public function nowDb()
    {
    }

    /**
     * @param bool $userTz
     * @return SugarDateTime
     */
    public function getNow($userTz = false)
    {
    }

    /**
     * @param string $date in the user's format
     * @return array<string, string>
     */
    public function getDayStartEndGMT($date, ?User $user = null)
    {
    }

    /**
     * @param string $date
     * @param bool $meridiem
     * @param bool $convert_tz
     * @return string
     */
    public function to_display_date_time($date, $meridiem = true, $convert_tz = true, ?User $user = null)
    {
    }

    /**
     * @param string $date
     * @param bool $convert_tz
     * @return string
     */
    public function to_display_date($date, $convert_tz = true)
    {
    }

    /** @return string */
    public function get_date_format(?User $user = null)
    {
    }

    /** @return string */
    public function get_date_time_format(?User $user = null)
    {
    }
}
