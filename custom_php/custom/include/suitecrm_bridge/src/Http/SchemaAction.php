<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\ReadableModules;
use SuiteCrmBridge\Schema\ModuleSchema;
use SuiteCrmBridge\Schema\Rights;

/** `GET schema` and `GET schema/{module}`: what there is, in the user's words. */
final class SchemaAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $rights = new Rights($caller->id, $caller->isAdmin);
        $schema = new ModuleSchema($rights, DescribedModule::language($request->getQueryParams()));
        $module = RouteArgument::of($request, 'module');
        return ['data' => $module === '' ? self::all($schema, $rights) : self::one($schema, $rights, $module)];
    }

    /** @return array<int, array<string, mixed>> */
    private static function all(ModuleSchema $schema, Rights $rights): array
    {
        $modules = new ReadableModules();
        $summaries = [];
        foreach ($rights->modules() as $module) {
            if ($rights->mayEnter($module) && $modules->named($module) !== null) {
                $summaries[] = $schema->summary($module);
            }
        }
        return $summaries;
    }

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    private static function one(ModuleSchema $schema, Rights $rights, string $module): array
    {
        return $schema->describe(DescribedModule::open($module, $rights));
    }
}
