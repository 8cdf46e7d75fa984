<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Package;

/**
 * Shows the package's modules in a menu that an administrator has arranged; without such an arrangement
 * SuiteCRM shows every module by itself.
 */
final class Tabs
{
    private const WHERE = "category = 'MySettings' AND name = 'tab'";
    private const SETTING = 'tabs';

    /** @var Database */
    private $database;
    /** @var Settings */
    private $settings;

    public function __construct(Database $database, Settings $settings)
    {
        $this->database = $database;
        $this->settings = $settings;
    }

    /** Modules that were shown once and hidden by the administrator since stay hidden. */
    public function add(): void
    {
        $stored = $this->stored();
        $memory = $this->memory();
        $new = array_diff(Package::OWN_MODULES, $memory['shown']);
        if ($stored === null || $new === []) {
            return;
        }
        $wanted = self::with($stored, $new);
        $this->store($wanted);
        $untouched = $memory['written'] === hash('sha256', $stored);
        $this->settings->set(self::SETTING, (string) json_encode([
            'original' => $untouched ? $memory['original'] : self::without($stored, Package::OWN_MODULES),
            'written' => hash('sha256', $wanted),
            'shown' => Package::OWN_MODULES,
        ]));
    }

    public function remove(): void
    {
        $stored = $this->stored();
        $memory = $this->memory();
        if ($stored !== null) {
            $untouched = $memory['written'] === hash('sha256', $stored);
            $this->store($untouched ? (string) $memory['original'] : self::without($stored, Package::OWN_MODULES));
        }
        $this->settings->remove(self::SETTING);
    }

    /**
     * @param string $tabs as SuiteCRM stores them
     * @param string[] $modules
     */
    public static function with(string $tabs, array $modules): string
    {
        $shown = self::decode($tabs);
        return self::encode(array_merge($shown, array_diff($modules, $shown)));
    }

    /** @param string[] $modules */
    public static function without(string $tabs, array $modules): string
    {
        $shown = self::decode($tabs);
        $rest = array_diff($shown, $modules);
        return $rest === $shown ? $tabs : self::encode(array_values($rest));
    }

    private function stored(): ?string
    {
        $rows = $this->database->rows('SELECT value FROM config WHERE ' . self::WHERE);
        $tabs = trim((string) ($rows[0]['value'] ?? ''));
        return $tabs === '' ? null : $tabs;
    }

    private function store(string $tabs): void
    {
        $this->database->execute(
            'UPDATE config SET value = ' . $this->database->literal($tabs) . ' WHERE ' . self::WHERE
        );
    }

    /** @return array{original: string|null, written: string|null, shown: string[]} */
    private function memory(): array
    {
        $known = json_decode((string) $this->settings->get(self::SETTING), true);
        return (is_array($known) ? $known : []) + ['original' => null, 'written' => null, 'shown' => []];
    }

    /** @return string[] */
    private static function decode(string $tabs): array
    {
        $shown = unserialize((string) base64_decode($tabs), ['allowed_classes' => false]);
        return array_values(array_filter((array) $shown, 'is_string'));
    }

    /** @param string[] $tabs */
    private static function encode(array $tabs): string
    {
        return base64_encode(serialize($tabs));
    }
}
