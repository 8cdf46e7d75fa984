<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

/** Asks the bridge's /healthz, from the server, whether it is there. It follows no redirect and reads little. */
final class ConnectionTest
{
    private const CONNECT_MS = 3000;
    private const TOTAL_MS = 6000;
    private const MAX_BYTES = 65536;

    /**
     * @param string $address as BridgeAddress accepted it
     * @return array{0: bool, 1: string, 2: int} whether it answered well, the label of the verdict, milliseconds
     */
    public static function of(string $address): array
    {
        if (!function_exists('curl_init')) {
            return [false, 'LBL_SCB_TEST_NO_CURL', 0];
        }
        $body = '';
        $curl = curl_init($address . '/healthz');
        curl_setopt_array($curl, self::options($body));
        $done = curl_exec($curl);
        $status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        $milliseconds = (int) round(curl_getinfo($curl, CURLINFO_TOTAL_TIME) * 1000);
        $failure = curl_errno($curl);
        curl_close($curl);
        return [
            $done !== false && self::isHealthy($status, $body),
            self::verdict($failure, $status, $body),
            $milliseconds,
        ];
    }

    public static function isHealthy(int $status, string $body): bool
    {
        $answer = json_decode($body, true);
        $said = is_array($answer) ? $answer['data']['attributes']['status'] ?? $answer['data']['status'] ?? null : null;
        return $status === 200 && $said === 'ok';
    }

    public static function verdict(int $failure, int $status, string $body): string
    {
        if ($failure === CURLE_OPERATION_TIMEDOUT) {
            return 'LBL_SCB_TEST_TIMEOUT';
        }
        if ($failure !== 0) {
            return 'LBL_SCB_TEST_UNREACHABLE';
        }
        if ($status >= 300 && $status < 400) {
            return 'LBL_SCB_TEST_REDIRECT';
        }
        return self::isHealthy($status, $body) ? 'LBL_SCB_TEST_OK' : 'LBL_SCB_TEST_OTHER';
    }

    /** @return array<int, mixed> */
    private static function options(string &$body): array
    {
        $web = CURLPROTO_HTTP | CURLPROTO_HTTPS;
        return [
            CURLOPT_PROTOCOLS => $web,
            CURLOPT_REDIR_PROTOCOLS => $web,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_CONNECTTIMEOUT_MS => self::CONNECT_MS,
            CURLOPT_TIMEOUT_MS => self::TOTAL_MS,
            CURLOPT_NOSIGNAL => true,
            CURLOPT_HTTPHEADER => ['Accept: application/json'],
            CURLOPT_WRITEFUNCTION => static function ($curl, string $part) use (&$body): int {
                $body .= $part;
                // A shorter count than was given ends the transfer.
                return strlen($body) > self::MAX_BYTES ? 0 : strlen($part);
            },
        ];
    }
}
