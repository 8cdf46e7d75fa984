<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

use SuiteCrmBridge\Alert\AlertRules;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Install\Caches;
use SuiteCrmBridge\Install\Installer;
use SuiteCrmBridge\Install\InstallOptions;
use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\Tree;

/** What the buttons of the admin page do. Whoever calls this has checked that an administrator pressed them. */
final class AdminActions
{
    public const SECRET = 'signing_secret';
    private const LEAST_SECRET = 32;

    /** @var Tree */
    private $tree;
    /** @var Settings */
    private $settings;

    public function __construct(Tree $tree, Database $database)
    {
        $this->tree = $tree;
        $this->settings = new Settings($database);
    }

    /** @param array<string, mixed> $form */
    public function run(string $task, array $form): Notice
    {
        switch ($task) {
            case 'address':
                return $this->saveAddress($form['bridge_url'] ?? null);
            case 'secret':
                return $this->saveSecret($form['signing_secret'] ?? null);
            case 'alerts':
                return $this->saveAlerts(is_array($form['alerts'] ?? null) ? $form['alerts'] : []);
            case 'clients':
                return Notice::good('LBL_SCB_SAID_CLIENTS')->showing(Installer::here()->renewAccess()->envLines());
            case 'test':
                return $this->test();
            case 'repair':
                Caches::rebuild();
                $report = Installer::here()->install(new InstallOptions());
                return Notice::good('LBL_SCB_SAID_REPAIRED')->showing($report->hasNewSecrets() ? $report->envLines() : []);
            default:
                return Notice::bad('LBL_SCB_SAID_UNKNOWN');
        }
    }

    /** @param mixed $given */
    private function saveAddress($given): Notice
    {
        if ($given === '') {
            $this->settings->remove('bridge_url');
            return Notice::good('LBL_SCB_SAID_SAVED');
        }
        $address = is_string($given) ? BridgeAddress::from($given) : null;
        if ($address === null) {
            return Notice::bad('LBL_SCB_SAID_ADDRESS');
        }
        $this->settings->set('bridge_url', $address);
        return Notice::good('LBL_SCB_SAID_SAVED');
    }

    /**
     * An empty field asks for a new secret; it is shown this once.
     *
     * @param mixed $given
     */
    private function saveSecret($given): Notice
    {
        $secret = is_string($given) ? trim($given) : '';
        $made = $secret === '';
        if ($made) {
            $secret = bin2hex(random_bytes(self::LEAST_SECRET));
        } elseif (strlen($secret) < self::LEAST_SECRET || preg_match('/^[\x21-\x7e]{1,255}$/D', $secret) !== 1) {
            return Notice::bad('LBL_SCB_SAID_SECRET');
        }
        (new Secrets($this->tree, $this->settings))->put(self::SECRET, $secret);
        $notice = Notice::good('LBL_SCB_SAID_SAVED');
        return $made ? $notice->showing(['SUITECRM_SIGNING_SECRET=' . $secret]) : $notice;
    }

    /** @param array<string, mixed> $form */
    private function saveAlerts(array $form): Notice
    {
        $this->settings->set(AlertRules::SETTING, AlertRules::fromForm($form)->toText());
        return Notice::good('LBL_SCB_SAID_SAVED');
    }

    private function test(): Notice
    {
        $address = BridgeAddress::from((string) $this->settings->get('bridge_url'));
        if ($address === null) {
            return Notice::bad('LBL_SCB_SAID_NO_ADDRESS');
        }
        [$good, $verdict, $milliseconds] = ConnectionTest::of($address);
        return $good ? Notice::good($verdict, $milliseconds) : Notice::bad($verdict, $milliseconds);
    }
}
