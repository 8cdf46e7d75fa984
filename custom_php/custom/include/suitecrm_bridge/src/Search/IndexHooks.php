<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Search;

use LogicHook;

/** SuiteCRM's list of hooks, from which those that feed its search index can be taken for a while. */
final class IndexHooks extends LogicHook
{
    private const CLASSES = ['AOD_LogicHooks', 'SuiteCRM\\Search\\ElasticSearch\\ElasticSearchHooks'];

    /**
     * Takes the hooks of some classes out of these events, for every save of this request until `giveBack`.
     *
     * @param string[] $classes
     * @param string[] $events
     * @return array<string, array<int, array<int, mixed>>> what was taken, by event
     */
    public function take(array $classes, array $events): array
    {
        $all = $this->getHooks('');
        $taken = [];
        foreach ($events as $event) {
            foreach ((array) ($all[$event] ?? []) as $position => $hook) {
                if (in_array(ltrim((string) ($hook[3] ?? ''), '\\'), $classes, true)) {
                    $taken[$event][] = $hook;
                    unset($all[$event][$position]);
                }
            }
        }
        self::$hooks[''] = $all;
        return $taken;
    }

    public function giveBack(): void
    {
        unset(self::$hooks['']);
    }

    /** @return string[] */
    public static function classes(): array
    {
        return self::CLASSES;
    }
}
