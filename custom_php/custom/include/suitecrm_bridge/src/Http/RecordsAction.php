<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\ListRequest;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reader;

/** `POST records`: a list of one module's records. */
final class RecordsAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $body = JsonBody::of($request);
        $problems = new Problems();
        $list = ListRequest::from($body, $problems);
        $reader = new Reader($this->database);
        $name = $body['module'] ?? null;
        $module = is_string($name) ? $reader->modules->named($name) : null;
        if ($module === null) {
            $problems->add('module', is_string($name) ? "There is no module $name to read." : 'module is a name.');
            $problems->stop();
        }
        return $reader->list($module, $list, $problems);
    }
}
