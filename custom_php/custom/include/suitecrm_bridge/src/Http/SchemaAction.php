<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Read\ReadableModules;
use SuiteCrmBridge\Schema\Language;
use SuiteCrmBridge\Schema\ModuleSchema;
use SuiteCrmBridge\Schema\Rights;

/** `GET schema` and `GET schema/{module}`: what there is, in the user's words. */
final class SchemaAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $rights = new Rights($caller->id, $caller->isAdmin);
        $schema = new ModuleSchema($rights, self::language($request->getQueryParams()));
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
        $readable = (new ReadableModules())->named($module);
        if ($readable === null) {
            throw new ApiError('NOT_FOUND', "There is no module $module.");
        }
        if (!$rights->mayEnter($module)) {
            throw new ApiError('ACCESS_DENIED', "The user has no access to $module.");
        }
        return $schema->describe($readable->seed);
    }

    /**
     * @param array<string, mixed> $query
     * @throws ApiError
     */
    private static function language(array $query): Language
    {
        if (!isset($query['language'])) {
            return Language::of($GLOBALS['current_user']);
        }
        $code = $query['language'];
        if (!is_string($code) || !Language::isInstalled($code)) {
            throw new ApiError('INVALID', 'language is the code of an installed language, for example en_us.');
        }
        return new Language($code);
    }
}
