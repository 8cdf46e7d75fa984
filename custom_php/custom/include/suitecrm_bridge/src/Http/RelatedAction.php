<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\ListRequest;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reader;

/** `GET related/{module}/{id}/{link}`: the records on the other side of a link. */
final class RelatedAction extends LinkedAction
{
    private const PARAMETERS = ['fields', 'sort', 'limit', 'cursor', 'include', 'total', 'access'];

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $problems = new Problems();
        $wish = ListRequest::from(ReadQuery::of($request, self::PARAMETERS), $problems);
        $reader = new Reader($this->database);
        $module = $reader->module((string) $request->getAttribute('module'));
        $id = (string) $request->getAttribute('id');
        $reader->viewed($module, $id);
        return $reader->behind($module, $id, $this->link($reader, $module, $request), $wish, $problems);
    }
}
