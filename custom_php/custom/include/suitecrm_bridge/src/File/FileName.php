<?php

declare(strict_types=1);

namespace SuiteCrmBridge\File;

use SuiteCrmBridge\Http\ApiError;

/** A file's name as SuiteCRM would store it. */
final class FileName
{
    private const LONGEST = 255;

    /**
     * @param mixed $wanted
     * @param string[] $forbidden extensions of SuiteCRM's `upload_badext`, which get .txt behind them
     * @throws ApiError
     */
    public static function of($wanted, array $forbidden): string
    {
        // No control characters, and no path, whichever system's.
        $text = is_string($wanted) ? (string) preg_replace('/[\x00-\x1f\x7f]/u', '', $wanted) : '';
        $name = trim((string) preg_replace('~^.*[/\\\\]~us', '', $text));
        if (trim($name, '. ') === '') {
            throw self::wrong('filename is the name of the file.');
        }
        $extension = strtolower((string) pathinfo($name, PATHINFO_EXTENSION));
        if (in_array($extension, array_map('strtolower', $forbidden), true)) {
            $name .= '.txt';
        }
        if (mb_strlen($name, 'UTF-8') > self::LONGEST) {
            throw self::wrong('The name is longer than ' . self::LONGEST . ' characters.');
        }
        return $name;
    }

    private static function wrong(string $message): ApiError
    {
        return new ApiError('INVALID', 'The file cannot be stored.', ['filename' => [$message]]);
    }
}
