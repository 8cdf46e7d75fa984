<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use Configurator;
use RuntimeException;

/** SuiteCRM's V8 API signs its tokens with a key pair that no installer makes. */
final class OAuthKeys
{
    private const PRIVATE_KEY = 'Api/V8/OAuth2/private.key';
    private const PUBLIC_KEY = 'Api/V8/OAuth2/public.key';
    private const SETTING = 'keys_created';

    /** @var Tree */
    private $tree;
    /** @var Settings */
    private $settings;

    public function __construct(Tree $tree, Settings $settings)
    {
        $this->tree = $tree;
        $this->settings = $settings;
    }

    public function ensure(): void
    {
        if ($this->tree->read(self::PRIVATE_KEY) === null || $this->tree->read(self::PUBLIC_KEY) === null) {
            $this->createPair();
            $this->settings->set(self::SETTING, '1');
        }
        if (empty($GLOBALS['sugar_config']['oauth2_encryption_key'])) {
            require_once 'modules/Configurator/Configurator.php';
            $configurator = new Configurator();
            $configurator->config['oauth2_encryption_key'] = base64_encode(random_bytes(32));
            $configurator->handleOverride();
        }
    }

    /** Removes the pair if it is ours and nobody else's client needs it. */
    public function removeUnlessShared(bool $shared): void
    {
        if (!$shared && $this->settings->get(self::SETTING) === '1') {
            $this->tree->delete(self::PRIVATE_KEY);
            $this->tree->delete(self::PUBLIC_KEY);
        }
    }

    private function createPair(): void
    {
        $pair = openssl_pkey_new(['private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_RSA]);
        if ($pair === false || !openssl_pkey_export($pair, $private)) {
            throw new RuntimeException('PHP\'s openssl extension cannot create the API\'s key pair.');
        }
        $public = openssl_pkey_get_details($pair)['key'];
        foreach ([self::PRIVATE_KEY => $private, self::PUBLIC_KEY => $public] as $file => $text) {
            $this->tree->write($file, $text);
            // The OAuth2 library complains, into every answer, about keys that others could read.
            chmod($this->tree->path($file), 0600);
        }
    }
}
