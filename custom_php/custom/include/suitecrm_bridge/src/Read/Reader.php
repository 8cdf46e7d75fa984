<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Http\ApiError;
use SugarBean;

/** Reads records as the current user may: lists, single ones, and those behind a link. */
final class Reader
{
    /** @var Database */
    private $database;
    /** @var ReadableModules */
    public $modules;
    /** @var Links */
    public $links;
    /** @var Access */
    public $access;
    /** @var Planner */
    private $planner;
    /** @var Listing */
    private $listing;

    public function __construct(Database $database)
    {
        $this->database = $database;
        $this->modules = new ReadableModules();
        $this->links = new Links($database, $this->modules);
        $this->access = new Access($database);
        $reach = new Reach($this->access);
        $this->planner = new Planner($database, $this->links, $reach);
        $this->listing = new Listing($database, $this->access, new RelatedRows($database, $reach));
    }

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    public function list(ReadableModule $module, ListRequest $request, Problems $problems): array
    {
        $this->mustBeOpen($module, 'list');
        $plan = $this->planner->plan($module, $request, $problems);
        return $this->listing->page($plan, [$this->access->condition($module, 'list', 't')], '', $problems);
    }

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    public function one(ReadableModule $module, string $id, ListRequest $request, Problems $problems): array
    {
        $this->mustBeOpen($module, 'view');
        $wantsAccess = $request->access;
        $isTold = $this->access->isToldByOwner($module);
        $request->access = $wantsAccess || $isTold;
        $plan = $this->planner->plan($module, $request, $problems);
        if (!$isTold || !$problems->none()) {
            $this->viewed($module, $id);
        }
        $page = $this->listing->page($plan, ['t.id = ' . $this->database->literal($id)], $id, $problems);
        if ($page['data'] === []) {
            throw self::missing($module, $id);
        }
        $record = $page['data'][0];
        if ($isTold && !$record['access']['view']) {
            throw self::hidden($module, $id);
        }
        return $wantsAccess ? $record : array_diff_key($record, ['access' => true]);
    }

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    public function behind(
        ReadableModule $module,
        string $id,
        Link $link,
        ListRequest $request,
        Problems $problems
    ): array {
        $this->mustBeOpen($link->module, 'list');
        $plan = $this->planner->plan($link->module, $request, $problems);
        $conditions = [$this->among($module, $id, $link), $this->access->condition($link->module, 'list', 't')];
        return $this->listing->page($plan, $conditions, "$module->name/$id/$link->field", $problems);
    }

    /** A condition on `t`, rows of the far module: linked to the record. */
    public function among(ReadableModule $module, string $id, Link $link): string
    {
        $key = $link->nearKey('t');
        $rows = $this->database->rows(
            "SELECT $key AS near FROM {$module->table} t WHERE t.id = " . $this->database->literal($id)
        );
        $near = (string) ($rows[0]['near'] ?? '');
        return $near === '' ? '0 = 1' : $link->among('t', $this->database->literal($near));
    }

    /**
     * The record, if SuiteCRM's detail view would show it.
     *
     * @throws ApiError
     */
    public function viewed(ReadableModule $module, string $id): SugarBean
    {
        $this->mustBeOpen($module, 'view');
        $class = get_class($module->seed);
        $bean = new $class();
        if (!$bean->retrieve($id, false)) {
            throw self::missing($module, $id);
        }
        if (!$bean->ACLAccess('view')) {
            throw self::hidden($module, $id);
        }
        return $bean;
    }

    /** @throws ApiError */
    public function mustBeOpen(ReadableModule $module, string $view): void
    {
        if (!$this->access->isOpen($module, $view)) {
            throw new ApiError('ACCESS_DENIED', "You may not $view $module->name.");
        }
    }

    /** @throws ApiError */
    public function module(string $name): ReadableModule
    {
        $module = $this->modules->named($name);
        if ($module === null) {
            throw new ApiError('NOT_FOUND', "There is no module $name to read.");
        }
        return $module;
    }

    private static function hidden(ReadableModule $module, string $id): ApiError
    {
        return new ApiError('ACCESS_DENIED', "You may not view $module->name $id.");
    }

    public static function missing(ReadableModule $module, string $id): ApiError
    {
        return new ApiError('NOT_FOUND', "$module->name $id does not exist.");
    }
}
