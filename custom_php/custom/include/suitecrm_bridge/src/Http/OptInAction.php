<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\OptIn\OptIn;

/** `GET opt-in` and `POST opt-in`: where an address stands, and asking for its consent. */
final class OptInAction extends Action
{
    /** The mail server may be slow to answer. */
    private const MAX_SECONDS = 120;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $asks = $request->getMethod() === 'POST';
        $input = $asks ? JsonBody::of($request) : $request->getQueryParams();
        $input += ['email' => null, 'delivery' => 'now'];
        self::mustBeRight($input);
        $optIn = new OptIn($this->database, $input['module'], $input['id']);
        if (!$asks) {
            return ['data' => $optIn->state($input['email'])];
        }
        set_time_limit(self::MAX_SECONDS);
        return ['data' => $optIn->request($input['email'], $input['delivery'])];
    }

    /**
     * @param array<string, mixed> $input
     * @throws ApiError
     */
    private static function mustBeRight(array $input): void
    {
        $faults = [];
        foreach (['module', 'id'] as $name) {
            if (!is_string($input[$name] ?? null) || $input[$name] === '') {
                $faults[$name][] = 'The field is required.';
            }
        }
        if ($input['email'] !== null && !is_string($input['email'])) {
            $faults['email'][] = 'The field takes text.';
        }
        if (!in_array($input['delivery'], ['now', 'queue'], true)) {
            $faults['delivery'][] = 'It is now or queue.';
        }
        if ($faults !== []) {
            throw new ApiError('INVALID', 'The request has mistakes.', $faults);
        }
    }
}
