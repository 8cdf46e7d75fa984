<?php

declare(strict_types=1);

// What scb-install and scb-uninstall share: arguments, the owner check, and steps in fresh processes.

if (PHP_SAPI !== 'cli') {
    exit(1);
}
defined('sugarEntry') || define('sugarEntry', true);
require_once dirname(__DIR__) . '/custom/include/suitecrm_bridge/autoload.php';

/** @return never */
function scb_fail(string $message)
{
    fwrite(STDERR, $message . "\n");
    exit(1);
}

/**
 * The SuiteCRM folder named on the command line, after checking that we may work in it.
 *
 * @param string[] $arguments
 */
function scb_root(array $arguments, string $usage): string
{
    if ($arguments === [] || $arguments[0] === '--help' || strncmp($arguments[0], '--', 2) === 0) {
        scb_fail("Usage: php $usage");
    }
    $root = (string) realpath($arguments[0]);
    if (!is_file("$root/suitecrm_version.php") || !is_file("$root/config.php")) {
        scb_fail("$arguments[0] is not an installed SuiteCRM (on SuiteCRM 8 it is the folder public/legacy).");
    }
    $owner = fileowner("$root/config.php");
    if (function_exists('posix_geteuid') && posix_geteuid() !== $owner) {
        $name = posix_getpwuid($owner)['name'] ?? (string) $owner;
        scb_fail("Run this as $name, who owns the SuiteCRM files, or the web server cannot write what we create:\n"
            . "  sudo -u $name php $usage");
    }
    return $root;
}

/**
 * @param string[] $arguments
 * @param string[] $flags options without a value
 * @param string[] $valued options with a value
 * @return string[] the options, checked
 */
function scb_options(array $arguments, array $flags, array $valued): array
{
    $options = [];
    for ($at = 1; $at < count($arguments); $at++) {
        [$name, $value] = explode('=', $arguments[$at], 2) + ['', null];
        if (in_array($name, $flags, true) && $value === null) {
            $options[] = $name;
        } elseif (in_array($name, $valued, true)) {
            $value = $value ?? $arguments[++$at] ?? scb_fail("$name needs a value.");
            $options[] = "$name=$value";
        } else {
            scb_fail("Unknown option $arguments[$at].");
        }
    }
    return $options;
}

/**
 * Runs one step inside SuiteCRM; SuiteCRM caches too much per process to do two in one.
 *
 * @param string[] $options
 */
function scb_step(string $root, string $step, array $options): string
{
    $command = array_merge([PHP_BINARY, __DIR__ . '/scb-step', $root, $step], $options);
    $process = proc_open($command, [1 => ['pipe', 'w'], 2 => STDERR], $pipes);
    $output = (string) stream_get_contents($pipes[1]);
    fclose($pipes[1]);
    // SuiteCRM can end a process early with status 0, so the step says itself that it is through.
    [$said, $done] = explode("\0done\n", $output, 2) + ['', null];
    if (proc_close($process) !== 0 || $done === null) {
        scb_fail("The step '$step' failed. What it said, and suitecrm.log, tell more:\n$output");
    }
    return (string) strstr($said, "\0begin\n") === '' ? '' : substr((string) strstr($said, "\0begin\n"), 7);
}
