<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Feed\FeedStatus;
use SuiteCrmBridge\Feed\Outbox;

/** `POST changes/ack`: the bridge has these news safely. */
final class AcknowledgeAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $caller->mustOperateBridge('Only the bridge\'s own user may acknowledge changes.');
        $sequences = self::sequences(JsonBody::of($request));
        $acknowledged = (new Outbox($this->database))->acknowledge($sequences);
        (new FeedStatus($this->database))->acknowledged(max($sequences));
        return ['data' => ['acknowledged' => $acknowledged]];
    }

    /**
     * @param array<string, mixed> $body
     * @return int[]
     * @throws ApiError
     */
    private static function sequences(array $body): array
    {
        $sequences = $body['sequences'] ?? null;
        $right = JsonBody::isList($sequences) && $sequences !== [] && count($sequences) <= 1000
            && array_filter($sequences, 'is_int') === $sequences;
        if (!$right) {
            throw new ApiError('INVALID', 'sequences is a list of 1 to 1000 whole numbers.');
        }
        return $sequences;
    }
}
