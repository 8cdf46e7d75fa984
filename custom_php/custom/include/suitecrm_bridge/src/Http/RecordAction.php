<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\ListRequest;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reader;

/** `GET records/{module}/{id}`: one record. */
final class RecordAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $problems = new Problems();
        $wish = ListRequest::from(ReadQuery::of($request, ['fields', 'include', 'access']), $problems);
        $reader = new Reader($this->database);
        $module = $reader->module((string) $request->getAttribute('module'));
        return ['data' => $reader->one($module, (string) $request->getAttribute('id'), $wish, $problems)];
    }
}
