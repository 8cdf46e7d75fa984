<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

/** Keeps a secret as authenticated ciphertext (AES-256-GCM); the name it is kept under is part of the seal. */
final class SecretBox
{
    private const CIPHER = 'aes-256-gcm';
    private const VERSION = 'v1';
    private const NONCE_BYTES = 12;
    private const TAG_BYTES = 16;
    public const KEY_BYTES = 32;

    /** @var string */
    private $key;

    /** @param string $key 32 random bytes */
    public function __construct(string $key)
    {
        if (strlen($key) !== self::KEY_BYTES) {
            throw new SecretUnreadable('The key for secrets must have 32 bytes.');
        }
        $this->key = $key;
    }

    public function seal(string $secret, string $name): string
    {
        $nonce = random_bytes(self::NONCE_BYTES);
        $tag = '';
        $sealed = openssl_encrypt(
            $secret,
            self::CIPHER,
            $this->key,
            OPENSSL_RAW_DATA,
            $nonce,
            $tag,
            self::VERSION . $name,
            self::TAG_BYTES
        );
        return self::VERSION . ':' . base64_encode($nonce . $tag . $sealed);
    }

    /** @throws SecretUnreadable when it was altered, moved to another name, or sealed with another key */
    public function open(string $sealed, string $name): string
    {
        [$version, $body] = explode(':', $sealed, 2) + ['', ''];
        $bytes = (string) base64_decode($body, true);
        if ($version !== self::VERSION || strlen($bytes) < self::NONCE_BYTES + self::TAG_BYTES) {
            throw new SecretUnreadable('The stored secret is not one of ours.');
        }
        $secret = openssl_decrypt(
            substr($bytes, self::NONCE_BYTES + self::TAG_BYTES),
            self::CIPHER,
            $this->key,
            OPENSSL_RAW_DATA,
            substr($bytes, 0, self::NONCE_BYTES),
            substr($bytes, self::NONCE_BYTES, self::TAG_BYTES),
            self::VERSION . $name
        );
        if ($secret === false) {
            throw new SecretUnreadable('The stored secret cannot be opened with this key.');
        }
        return $secret;
    }
}
