<?php

declare(strict_types=1);

namespace SuiteCrmBridge\File;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Http\ApiError;
use Throwable;
use UploadFile;

/** The body of a request as a file on disk, measured and looked at before anybody keeps it. */
final class Upload
{
    private const PIECE = 65536;

    /** @var string a name without a dot, which SuiteCRM's look at images wants */
    public $path;

    private function __construct(string $path)
    {
        $this->path = $path;
    }

    /** @throws ApiError */
    public static function receive(ServerRequestInterface $request, int $most): self
    {
        $announced = (int) $request->getHeaderLine('Content-Length');
        if ($announced > $most) {
            throw self::tooLarge($most);
        }
        if (strncasecmp($request->getHeaderLine('Content-Type'), 'multipart/', 10) === 0) {
            throw new ApiError('INVALID', 'The body is the file itself, not a form.');
        }
        $upload = new self((string) tempnam(sys_get_temp_dir(), 'scb'));
        try {
            $size = $upload->write($request, $most);
            if ($size < $announced) {
                // PHP drops the body of a POST beyond post_max_size; a PUT it leaves alone.
                throw new ApiError('TOO_LARGE', 'The body did not arrive whole: PHP takes no larger POST. Use PUT.');
            }
            if ($size === 0) {
                throw new ApiError('INVALID', 'The file is empty.');
            }
            $upload->mustBeHarmless();
        } catch (Throwable $failure) {
            $upload->discard();
            throw $failure;
        }
        return $upload;
    }

    public function discard(): void
    {
        if (is_file($this->path)) {
            unlink($this->path);
        }
    }

    /** @throws ApiError */
    private function write(ServerRequestInterface $request, int $most): int
    {
        $body = $request->getBody();
        $file = fopen($this->path, 'wb');
        $size = 0;
        while ($file !== false && !$body->eof()) {
            $piece = $body->read(self::PIECE);
            $size += strlen($piece);
            if ($size > $most) {
                fclose($file);
                throw self::tooLarge($most);
            }
            fwrite($file, $piece);
        }
        if ($file === false || !fclose($file)) {
            throw new ApiError('INTERNAL', 'The server cannot write the file.');
        }
        return $size;
    }

    /** @throws ApiError when SuiteCRM's own checks of uploads refuse it */
    private function mustBeHarmless(): void
    {
        try {
            require_once 'include/upload_file.php';
            (new UploadFile())->scanPathForMalware($this->path);
        } catch (Throwable $malware) {
            throw self::refused('SuiteCRM\'s scanner refuses the file.');
        }
        if (has_valid_image_mime_type(StoredFile::sniff($this->path)) && !verify_uploaded_image($this->path)) {
            throw self::refused('The image is damaged or carries something else.');
        }
    }

    private static function refused(string $message): ApiError
    {
        return new ApiError('INVALID', 'The file cannot be stored.', ['file' => [$message]]);
    }

    private static function tooLarge(int $most): ApiError
    {
        return new ApiError('TOO_LARGE', "The file is larger than $most bytes, which is what SuiteCRM takes.");
    }
}
