<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use InvalidArgumentException;

/** The steps of the command line, each run in its own process. */
final class Steps
{
    /**
     * @param string[] $options
     * @return string what the administrator should read
     */
    public static function run(string $step, array $options): string
    {
        switch ($step) {
            case 'check':
                // That SuiteCRM has started, with its database, is the whole check.
                return '';
            case 'rebuild':
                Caches::rebuild();
                return '';
            case 'install':
                $text = Installer::here()->install(self::installOptions($options))->text();
                sugar_cache_reset_full();
                return $text;
            case 'uninstall':
                $installer = Installer::here();
                in_array('--keep-data', $options, true) ? $installer->uninstallKeepingData() : $installer->uninstall();
                return '';
            default:
                throw new InvalidArgumentException("There is no step $step.");
        }
    }

    /** @param string[] $options */
    private static function installOptions(array $options): InstallOptions
    {
        $chosen = new InstallOptions();
        foreach ($options as $option) {
            [$name, $value] = explode('=', $option, 2) + ['', null];
            if ($name === '--new-secrets') {
                $chosen->newSecrets = true;
            } elseif ($name === '--bridge-url') {
                $chosen->bridgeUrl = $value;
            }
        }
        return $chosen;
    }
}
