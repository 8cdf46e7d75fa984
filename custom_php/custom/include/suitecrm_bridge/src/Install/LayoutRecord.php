<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** What the installer did to one layout file, kept in the settings until uninstall undoes it. */
final class LayoutRecord
{
    /** @var string|null the custom file's bytes before us; null when there was none */
    public $original;
    /** @var string sha256 of what we wrote */
    public $written;
    /** @var string[] Studio history files that our save left */
    public $history;

    /** @param string[] $history */
    public function __construct(?string $original, string $written, array $history)
    {
        $this->original = $original;
        $this->written = $written;
        $this->history = $history;
    }

    public function toText(): string
    {
        $original = $this->original === null ? null : base64_encode((string) gzcompress($this->original, 9));
        return base64_encode((string) json_encode([$original, $this->written, $this->history]));
    }

    public static function fromText(string $text): self
    {
        [$original, $written, $history] = (array) json_decode((string) base64_decode($text), true) + [null, '', []];
        $bytes = $original === null ? null : (string) gzuncompress((string) base64_decode($original));
        return new self($bytes, (string) $written, (array) $history);
    }
}
