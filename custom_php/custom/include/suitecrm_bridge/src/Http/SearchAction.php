<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCRM\Search\SearchModules;
use SuiteCrmBridge\Find\Search;
use SuiteCrmBridge\Find\SearchedModule;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reach;
use SuiteCrmBridge\Read\Reader;
use SuiteCrmBridge\Schema\Language;

/** `POST search`: one text in several modules. */
final class SearchAction extends Action
{
    private const MISTAKES = 'The search has mistakes.';
    private const MOST_MODULES = 30;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $body = JsonBody::of($request);
        $problems = new Problems();
        foreach (array_diff(array_keys($body), ['text', 'modules', 'limit']) as $unknown) {
            $problems->add((string) $unknown, "There is no parameter $unknown.");
        }
        $text = is_string($body['text'] ?? null) ? trim((string) preg_replace('/\s+/u', ' ', $body['text'])) : '';
        if (mb_strlen($text, 'UTF-8') < 2 || mb_strlen($text, 'UTF-8') > 100) {
            $problems->add('text', 'text has 2 to 100 characters.');
        }
        $limit = $body['limit'] ?? 5;
        if (!is_int($limit) || $limit < 1 || $limit > 50) {
            $problems->add('limit', 'limit is a whole number from 1 to 50.');
        }
        $reader = new Reader($this->database);
        $modules = $this->modules($body['modules'] ?? null, $reader, $problems);
        $problems->stop(self::MISTAKES);
        $found = (new Search($this->database, $reader))->run($text, $modules, $limit, Language::of($GLOBALS['current_user']));
        return ['data' => $found, 'meta' => ['text' => $text, 'modules' => array_map(static function (SearchedModule $module): string {
            return $module->module->name;
        }, $modules)]];
    }

    /**
     * @param mixed $wanted
     * @return SearchedModule[]
     */
    private function modules($wanted, Reader $reader, Problems $problems): array
    {
        $isChosen = $wanted !== null;
        if ($isChosen && (!JsonBody::isList($wanted) || $wanted === [] || count($wanted) > self::MOST_MODULES)) {
            $problems->add('modules', 'modules is a list of 1 to ' . self::MOST_MODULES . ' modules.');
            return [];
        }
        $searched = [];
        foreach ($isChosen ? $wanted : SearchModules::getEnabledModules() as $index => $name) {
            $module = is_string($name) ? $reader->modules->named($name) : null;
            $isOpen = $module !== null && $reader->access->isOpen($module, 'list');
            if ($isOpen) {
                $searched[$module->name] = new SearchedModule($module, $reader->links, new Reach($reader->access));
            } elseif ($isChosen) {
                $problems->add("modules.$index", is_string($name) ? "There is no module $name to list." : 'It is a name.');
            }
        }
        return array_values($searched);
    }
}
