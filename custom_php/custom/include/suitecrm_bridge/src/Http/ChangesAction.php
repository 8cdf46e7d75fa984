<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Feed\Outbox;

/** `GET changes`: the oldest news nobody has acknowledged, and a wait for the next when there is none. */
final class ChangesAction extends Action
{
    private const LOOK_EVERY_MICROSECONDS = 250000;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $caller->mustOperateBridge('Only the bridge\'s own user may read the change feed.');
        $query = $request->getQueryParams();
        $limit = self::number($query, 'limit', 200, 1, 1000);
        $after = self::number($query, 'after', 0, 0, PHP_INT_MAX);
        $until = microtime(true) + self::number($query, 'wait', 0, 0, 20);
        $outbox = new Outbox($this->database);
        $rows = $outbox->oldest($limit, $after);
        // Every look is a statement of its own: nothing is locked or open between two of them.
        while ($rows === [] && microtime(true) < $until) {
            usleep(self::LOOK_EVERY_MICROSECONDS);
            $rows = $outbox->oldest($limit, $after);
        }
        return ['data' => $rows, 'meta' => ['backlog' => $outbox->backlog()]];
    }

    /**
     * @param array<string, mixed> $query
     * @throws ApiError
     */
    private static function number(array $query, string $name, int $default, int $least, int $most): int
    {
        $text = $query[$name] ?? (string) $default;
        $fits = is_string($text) && preg_match('/^\d{1,18}$/D', $text) && (int) $text >= $least && (int) $text <= $most;
        if (!$fits) {
            $upTo = $most === PHP_INT_MAX ? "a number from $least" : "a number from $least to $most";
            throw new ApiError('INVALID', "$name is $upTo.", [$name => ["It takes $upTo."]]);
        }
        return (int) $text;
    }
}
