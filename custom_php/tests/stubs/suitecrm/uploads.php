<?php

declare(strict_types=1);

// Signatures of SuiteCRM's uploads, as the package uses them: for PHPStan alone, never run.

class UploadFile
{
    /**
     * @param string $old_id
     * @param string $new_id
     * @param string $file_name
     * @return bool
     */
    public static function duplicate_file($old_id, $new_id, $file_name)
    {
    }

    /**
     * @param string $path
     * @throws Exception
     */
    public function scanPathForMalware($path): void
    {
    }
}

class UploadStream
{
    /**
     * @param string $path
     * @return string
     */
    public static function path($path)
    {
    }

    /** @return bool */
    public static function writable()
    {
    }
}

/**
 * @param string $filename
 * @return bool
 */
function sugar_chmod($filename)
{
}

/**
 * @param string $mime_type
 * @return bool
 */
function has_valid_image_mime_type($mime_type)
{
}

/**
 * @param string $path
 * @return bool
 */
function verify_uploaded_image($path)
{
}
