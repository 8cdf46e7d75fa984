<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Search;

use BeanFactory;
use SugarBean;
use SuiteCrmBridge\Database\Database;
use Throwable;

/**
 * Keeps SuiteCRM's search index out of saves: three quarters of what a save costs is spent there.
 *
 * A search engine is left to its scheduled indexer only when that scheduler is active; otherwise its hook stays.
 */
final class Indexing
{
    /** hook class → the scheduled job that picks up what the hook did not index */
    private const SCHEDULED = [
        'AOD_LogicHooks' => 'function::aodIndexUnindexed',
        'SuiteCRM\\Search\\ElasticSearch\\ElasticSearchHooks' => 'function::runElasticSearchIndexerScheduler',
    ];

    /** @var Database */
    private $database;
    /** @var IndexHooks */
    private $hooks;
    /** @var array<string, array<int, array<int, mixed>>> */
    private $taken = [];

    public function __construct(Database $database, IndexHooks $hooks)
    {
        $this->database = $database;
        $this->hooks = $hooks;
    }

    /** No save of this request indexes; true when a scheduled indexer will do it for every engine in use. */
    public function leaveToScheduler(): bool
    {
        $classes = $this->scheduled();
        $this->taken = $this->hooks->take($classes, ['after_save']);
        return array_diff($this->inUse(), $classes) === [];
    }

    /** Holds saves and deletions back from the index, until it is known whether they are to stand. */
    public function hold(): void
    {
        $this->taken = $this->hooks->take(IndexHooks::classes(), ['after_save', 'after_delete']);
    }

    /** Hooks run again for what follows. */
    public function resume(): void
    {
        $this->hooks->giveBack();
    }

    /**
     * What the held hooks would have done for these records.
     *
     * @param array<int, array{0: string, 1: string}> $records module and id
     * @param bool $later leave to the scheduler what it will see
     * @return bool whether every engine in use is left to it
     */
    public function catchUp(array $records, bool $later): bool
    {
        $scheduled = $later ? $this->scheduled() : [];
        foreach ($records as [$module, $id]) {
            $bean = BeanFactory::newBean($module);
            if ($bean instanceof SugarBean && $bean->retrieve($id, true, false)) {
                $this->run($bean, empty($bean->deleted) ? 'after_save' : 'after_delete', $scheduled);
            }
        }
        if ($later) {
            $this->makeStale($records);
        }
        return array_diff($this->inUse(), $scheduled) === [];
    }

    /**
     * The indexer looks for records that are younger than their entry, by the second; one that was indexed in the very
     * second of its last save would be missed, so its entry is made old.
     *
     * @param array<int, array{0: string, 1: string}> $records module and id
     */
    public function makeStale(array $records): void
    {
        $ids = [];
        foreach ($records as [$module, $id]) {
            $ids[$module][] = $this->database->literal($id);
        }
        if (empty($GLOBALS['sugar_config']['aod']['enable_aod'])) {
            return;
        }
        foreach ($ids as $module => $list) {
            $this->database->execute(
                "UPDATE aod_indexevent SET date_modified = '2000-01-01 00:00:00' WHERE record_module = "
                . $this->database->literal($module) . ' AND record_id IN (' . implode(', ', $list) . ')'
            );
        }
    }

    /** @param string[] $except */
    private function run(SugarBean $bean, string $event, array $except): void
    {
        foreach ($this->taken[$event] ?? [] as $hook) {
            $class = ltrim((string) $hook[3], '\\');
            if (($event === 'after_save' && in_array($class, $except, true)) || !is_file((string) $hook[2])) {
                continue;
            }
            try {
                require_once (string) $hook[2];
                (new $class())->{(string) $hook[4]}($bean, $event, []);
            } catch (Throwable $failure) {
                $GLOBALS['log']->error('suitecrm_bridge indexing: ' . get_class($failure) . ' ' . $failure->getMessage());
            }
        }
    }

    /** @return string[] classes whose scheduled job is active */
    private function scheduled(): array
    {
        $jobs = implode(', ', array_map([$this->database, 'literal'], array_values(self::SCHEDULED)));
        $active = array_column($this->database->rows(
            "SELECT job FROM schedulers WHERE deleted = 0 AND status = 'Active' AND job IN ($jobs)"
        ), 'job');
        return array_keys(array_intersect(self::SCHEDULED, $active));
    }

    /** @return string[] classes whose engine the administrator switched on */
    private function inUse(): array
    {
        $config = $GLOBALS['sugar_config'] ?? [];
        $on = [
            'AOD_LogicHooks' => !empty($config['aod']['enable_aod']),
            'SuiteCRM\\Search\\ElasticSearch\\ElasticSearchHooks' => !empty($config['search']['ElasticSearch']['enabled']),
        ];
        return array_keys(array_filter($on));
    }
}
