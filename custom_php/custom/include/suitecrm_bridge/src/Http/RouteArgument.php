<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;

/** A named part of the path, which Slim leaves in the request's route. */
final class RouteArgument
{
    public static function of(ServerRequestInterface $request, string $name): string
    {
        $route = $request->getAttribute('route');
        return is_object($route) && method_exists($route, 'getArgument') ? (string) $route->getArgument($name, '') : '';
    }
}
