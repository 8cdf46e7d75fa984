<?php

declare(strict_types=1);

namespace SuiteCrmBridge\File;

/** A file of a record, as it is kept and as it is handed out. */
final class StoredFile
{
    /** @var string a path that PHP can open */
    public $path;
    /** @var string */
    public $name;
    /** @var string */
    public $mimeType;
    /** @var int */
    public $size;

    public function __construct(string $path, string $name, string $mimeType, int $size)
    {
        $this->path = $path;
        $this->name = $name;
        $this->mimeType = $mimeType;
        $this->size = $size;
    }

    /** What the bytes are, not what somebody said they were. */
    public static function sniff(string $path): string
    {
        return (string) (mime_content_type($path) ?: 'application/octet-stream');
    }

    /** The name for a browser: an ASCII stand-in, and the real one. */
    public function disposition(): string
    {
        $plain = (string) preg_replace('/[^\x20-\x7e]|["\\\\%]/', '_', $this->name);
        return "attachment; filename=\"$plain\"; filename*=UTF-8''" . rawurlencode($this->name);
    }
}
