<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\Link;
use SuiteCrmBridge\Read\ReadableModule;
use SuiteCrmBridge\Read\Reader;

/** A route below `related/{module}/{id}/{link}`. */
abstract class LinkedAction extends Action
{
    /** @throws ApiError */
    protected function link(Reader $reader, ReadableModule $module, ServerRequestInterface $request): Link
    {
        $name = (string) $request->getAttribute('link');
        $link = $reader->links->of($module, $name);
        if ($link === null) {
            throw new ApiError('NOT_FOUND', "$module->name has no link $name to follow.");
        }
        return $link;
    }
}
