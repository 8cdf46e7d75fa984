<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;

/** The parameters of a GET in the shape a body would have. */
final class ReadQuery
{
    private const LISTS = ['fields', 'sort', 'include'];
    private const FLAGS = ['total', 'access'];

    /**
     * @param string[] $allowed
     * @return array<string, mixed>
     * @throws ApiError
     */
    public static function of(ServerRequestInterface $request, array $allowed): array
    {
        $body = [];
        foreach ($request->getQueryParams() as $name => $value) {
            if (!in_array($name, $allowed, true) || !is_string($value)) {
                $problem = [(string) $name => ["There is no parameter $name."]];
                throw new ApiError('INVALID', 'The query has mistakes.', $problem);
            }
            $body[$name] = self::value((string) $name, $value);
        }
        return $body;
    }

    /** @return mixed */
    private static function value(string $name, string $text)
    {
        if (in_array($name, self::LISTS, true)) {
            return $text === '' ? [] : explode(',', $text);
        }
        if (in_array($name, self::FLAGS, true)) {
            $flags = ['1' => true, 'true' => true, '0' => false, 'false' => false];
            return $flags[$text] ?? $text;
        }
        return $name === 'limit' && preg_match('/^\d{1,6}$/D', $text) ? (int) $text : $text;
    }
}
