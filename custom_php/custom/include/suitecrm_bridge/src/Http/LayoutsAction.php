<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Layout\Layouts;
use SuiteCrmBridge\Schema\Rights;

/** `GET layouts/{module}`: where the administrator put which field. */
final class LayoutsAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $language = DescribedModule::language($request->getQueryParams());
        $rights = new Rights($caller->id, $caller->isAdmin);
        $bean = DescribedModule::open((string) $request->getAttribute('module'), $rights);
        return ['data' => (new Layouts($bean, $language))->all()];
    }
}
