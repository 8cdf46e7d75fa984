<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use SugarBean;
use SuiteCrmBridge\Read\ReadableModules;
use SuiteCrmBridge\Schema\Language;
use SuiteCrmBridge\Schema\Rights;

/** What every description of a module asks first: is it there, may the user enter it, in which language. */
final class DescribedModule
{
    /** @throws ApiError */
    public static function open(string $module, Rights $rights): SugarBean
    {
        $readable = (new ReadableModules())->named($module);
        if ($readable === null) {
            throw new ApiError('NOT_FOUND', "There is no module $module.");
        }
        if (!$rights->mayEnter($module)) {
            throw new ApiError('ACCESS_DENIED', "The user has no access to $module.");
        }
        return $readable->seed;
    }

    /**
     * @param array<string, mixed> $query
     * @throws ApiError
     */
    public static function language(array $query): Language
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
