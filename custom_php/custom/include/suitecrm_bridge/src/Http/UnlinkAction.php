<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\LinkWriter;
use SuiteCrmBridge\Read\Reader;

/** `DELETE related/{module}/{id}/{link}/{other}`: takes a link away again. */
final class UnlinkAction extends LinkedAction
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $reader = new Reader($this->database);
        $module = $reader->module((string) $request->getAttribute('module'));
        $id = (string) $request->getAttribute('id');
        $reader->viewed($module, $id);
        $link = $this->link($reader, $module, $request);
        $other = (string) $request->getAttribute('other');
        (new LinkWriter($this->database, $reader))->unlink($module, $id, $link, $other);
        return ['data' => ['unlinked' => true]];
    }
}
