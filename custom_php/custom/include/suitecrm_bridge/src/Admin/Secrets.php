<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\Tree;

/** The package's secrets: ciphertext in SuiteCRM's database, the key in config_override.php, so that neither alone tells. */
final class Secrets
{
    private const CONFIG = 'config_override.php';

    /** @var Tree */
    private $tree;
    /** @var Settings */
    private $settings;

    public function __construct(Tree $tree, Settings $settings)
    {
        $this->tree = $tree;
        $this->settings = $settings;
    }

    public function put(string $name, string $secret): void
    {
        $this->settings->set($name, (new SecretBox($this->key() ?? $this->newKey()))->seal($secret, $name));
    }

    /**
     * @return string|null null when none is stored
     * @throws SecretUnreadable
     */
    public function get(string $name): ?string
    {
        $sealed = $this->settings->get($name);
        return $sealed === null ? null : (new SecretBox($this->key() ?? ''))->open($sealed, $name);
    }

    public function has(string $name): bool
    {
        return $this->settings->get($name) !== null;
    }

    /** Takes the key out of config_override.php again. */
    public function forgetKey(): void
    {
        $text = $this->tree->read(self::CONFIG);
        $rest = $text === null ? null : ConfigKeyText::remove($text);
        if ($rest !== null && $rest !== $text) {
            $rest === '' ? $this->tree->delete(self::CONFIG) : $this->tree->write(self::CONFIG, $rest);
        }
        unset($GLOBALS['sugar_config']['suitecrm_bridge']['secret_key']);
    }

    private function key(): ?string
    {
        $encoded = $GLOBALS['sugar_config']['suitecrm_bridge']['secret_key'] ?? null;
        return is_string($encoded) && $encoded !== '' ? (string) base64_decode($encoded, true) : null;
    }

    private function newKey(): string
    {
        $key = random_bytes(SecretBox::KEY_BYTES);
        $encoded = base64_encode($key);
        $this->tree->write(self::CONFIG, ConfigKeyText::add((string) $this->tree->read(self::CONFIG), $encoded));
        if (function_exists('opcache_invalidate')) {
            @opcache_invalidate($this->tree->path(self::CONFIG), true);
        }
        $GLOBALS['sugar_config']['suitecrm_bridge']['secret_key'] = $encoded;
        return $key;
    }
}
