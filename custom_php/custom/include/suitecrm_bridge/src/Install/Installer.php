<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Admin\Secrets;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\SuiteDatabase;
use SuiteCrmBridge\Package;

/**
 * The steps of installing and uninstalling, for Module Loader and command line alike.
 *
 * It runs inside SuiteCRM, after the files are in place and the Extension files are merged. Every step may
 * run again.
 */
final class Installer
{
    /** @var Tree */
    private $tree;
    /** @var Settings */
    private $settings;
    /** @var Schema */
    private $schema;
    /** @var ModuleTables */
    private $modules;
    /** @var Tabs */
    private $tabs;
    /** @var BridgeUser */
    private $user;
    /** @var OAuthClients */
    private $clients;
    /** @var OAuthKeys */
    private $keys;
    /** @var TokenIndex */
    private $tokenIndex;
    /** @var BridgeRole */
    private $role;
    /** @var AlertTable */
    private $alerts;

    public function __construct(Tree $tree, Database $database)
    {
        $this->tree = $tree;
        $this->settings = new Settings($database);
        $this->schema = new Schema($database);
        $this->modules = new ModuleTables($database);
        $this->tabs = new Tabs($database, $this->settings);
        $this->user = new BridgeUser($database, $this->settings);
        $this->clients = new OAuthClients($database, $this->settings);
        $this->keys = new OAuthKeys($tree, $this->settings);
        $this->tokenIndex = new TokenIndex($database, $this->settings);
        $this->role = new BridgeRole($database, $this->settings);
        $this->alerts = new AlertTable($database);
    }

    /** For the SuiteCRM whose code is running. */
    public static function here(): self
    {
        return new self(new Tree((string) getcwd()), new SuiteDatabase());
    }

    public function install(InstallOptions $options): Report
    {
        $this->schema->create();
        $this->modules->create();
        $this->alerts->create();
        $this->tokenIndex->ensure();
        (new Layouts($this->tree, $this->settings))->inject();
        (new ListLayouts($this->tree, $this->settings))->inject();
        $this->tabs->add();
        $report = $options->newSecrets ? $this->renewAccess() : $this->ensureAccess();
        if ($options->bridgeUrl !== null) {
            $this->settings->set('bridge_url', $options->bridgeUrl);
        }
        $this->settings->set('version', Package::VERSION);
        (new RoutesFile($this->tree))->addLoader();
        return $report;
    }

    /** The key pair, the user with its role, and the two clients with new secrets. */
    public function renewAccess(): Report
    {
        return self::report($this->clients->renewSecrets($this->ensureUser()));
    }

    private function ensureAccess(): Report
    {
        return self::report($this->clients->ensure($this->ensureUser()));
    }

    private function ensureUser(): string
    {
        $this->keys->ensure();
        $userId = $this->user->ensure();
        $this->role->ensure($userId);
        return $userId;
    }

    /** @param array<string, array{0: string, 1: string|null}> $clients */
    private static function report(array $clients): Report
    {
        return new Report(rtrim((string) ($GLOBALS['sugar_config']['site_url'] ?? ''), '/'), $clients);
    }

    /** Undoes everything but the package's files, which whoever placed them removes. */
    public function uninstallKeepingData(): void
    {
        (new RoutesFile($this->tree))->removeLoader();
        $this->tokenIndex->remove();
        (new Layouts($this->tree, $this->settings))->withdraw();
        (new ListLayouts($this->tree, $this->settings))->withdraw();
        (new StrayFields($this->tree, $this->settings))->withdraw();
        $this->tabs->remove();
        (new GlobalSearch($this->tree))->withdraw();
        $this->keys->removeUnlessShared($this->clients->othersExist());
        $this->clients->remove();
        $this->user->retire();
        $this->role->remove();
        (new Secrets($this->tree, $this->settings))->forgetKey();
        $this->settings->removeAll();
    }

    public function uninstall(): void
    {
        $this->uninstallKeepingData();
        $this->schema->drop();
        $this->modules->drop();
        $this->alerts->drop();
    }
}
