<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;

/** Reads a JSON object from a request. */
final class JsonBody
{
    private const MAX_BYTES = 5242880;

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    public static function of(ServerRequestInterface $request): array
    {
        if ((int) $request->getHeaderLine('Content-Length') > self::MAX_BYTES) {
            throw new ApiError('TOO_LARGE', 'The body is larger than 5 MB.');
        }
        $text = (string) $request->getBody();
        if (strlen($text) > self::MAX_BYTES) {
            throw new ApiError('TOO_LARGE', 'The body is larger than 5 MB.');
        }
        $body = json_decode($text, true, 64, JSON_BIGINT_AS_STRING);
        if (!is_array($body) || ltrim($text)[0] !== '{') {
            throw new ApiError('BAD_REQUEST', 'The body is not a JSON object.');
        }
        return $body;
    }

    /**
     * A JSON list, which PHP decodes to the same kind of array as an object.
     *
     * @param mixed $value
     */
    public static function isList($value): bool
    {
        return is_array($value) && ($value === [] || array_keys($value) === range(0, count($value) - 1));
    }
}
