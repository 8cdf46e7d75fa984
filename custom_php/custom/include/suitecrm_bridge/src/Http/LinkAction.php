<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\Link;
use SuiteCrmBridge\Read\LinkWriter;
use SuiteCrmBridge\Read\Reader;

/** `POST related/{module}/{id}/{link}`: links one more record. */
final class LinkAction extends LinkedAction
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $body = JsonBody::of($request);
        $reader = new Reader($this->database);
        $module = $reader->module((string) $request->getAttribute('module'));
        $id = (string) $request->getAttribute('id');
        $reader->viewed($module, $id);
        $link = $this->link($reader, $module, $request);
        $other = self::other($body, $link);
        return ['data' => ['linked' => (new LinkWriter($this->database, $reader))->link($module, $id, $link, $other)]];
    }

    /**
     * @param array<string, mixed> $body
     * @throws ApiError
     */
    private static function other(array $body, Link $link): string
    {
        $wrong = [];
        foreach (array_diff(array_keys($body), ['module', 'id']) as $unknown) {
            $wrong[(string) $unknown] = ["There is no parameter $unknown."];
        }
        if (($body['module'] ?? null) !== $link->module->name) {
            $wrong['module'] = ["$link->field leads to {$link->module->name}."];
        }
        if (!is_string($body['id'] ?? null) || $body['id'] === '') {
            $wrong['id'] = ['id is the id of a record.'];
        }
        if ($wrong !== []) {
            throw new ApiError('INVALID', 'The request has mistakes.', $wrong);
        }
        return $body['id'];
    }
}
