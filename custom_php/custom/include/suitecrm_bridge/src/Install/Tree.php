<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use RuntimeException;

/** The files of a SuiteCRM, by path relative to its root. */
final class Tree
{
    /** @var string */
    private $root;

    public function __construct(string $root)
    {
        $this->root = rtrim($root, '/');
    }

    public function path(string $relative): string
    {
        return $this->root . '/' . $relative;
    }

    public function read(string $relative): ?string
    {
        $path = $this->path($relative);
        return is_file($path) ? (string) file_get_contents($path) : null;
    }

    public function write(string $relative, string $text): void
    {
        if ($this->read($relative) === $text) {
            return;
        }
        $path = $this->path($relative);
        if (!is_dir(dirname($path)) && !mkdir(dirname($path), 0775, true) && !is_dir(dirname($path))) {
            throw new RuntimeException("The folder of $relative cannot be created.");
        }
        // A half-written PHP file would break SuiteCRM, so the text arrives by rename.
        $new = $path . '.scb-new';
        $written = file_put_contents($new, $text) !== false;
        if ($written && is_file($path)) {
            chmod($new, fileperms($path) & 0777);
        }
        if (!$written || !rename($new, $path)) {
            throw new RuntimeException("$relative cannot be written.");
        }
    }

    /** Deletes a file and the folders that are empty without it. */
    public function delete(string $relative): void
    {
        $path = $this->path($relative);
        if (is_file($path) && !unlink($path)) {
            throw new RuntimeException("$relative cannot be deleted.");
        }
        $this->prune(dirname($relative));
    }

    public function prune(string $folder): void
    {
        while (!in_array($folder, ['.', 'custom', 'modules'], true) && is_dir($this->path($folder))) {
            if (count((array) scandir($this->path($folder))) > 2) {
                return;
            }
            rmdir($this->path($folder));
            $folder = dirname($folder);
        }
    }

    /** @return string[] files directly in a folder, relative to the root */
    public function filesIn(string $folder): array
    {
        $found = [];
        foreach (is_dir($this->path($folder)) ? (array) scandir($this->path($folder)) : [] as $name) {
            if (is_file($this->path("$folder/$name"))) {
                $found[] = "$folder/$name";
            }
        }
        return $found;
    }

    /** @return string[] every file below a folder, relative to that folder, sorted */
    public static function filesBelow(string $folder): array
    {
        $found = [];
        $below = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)
        );
        foreach ($below as $file) {
            $found[] = substr((string) $file, strlen($folder) + 1);
        }
        sort($found);
        return $found;
    }
}
