<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** A list request looked up in its module: every name is known, every condition is SQL. */
final class ListPlan
{
    /** @var ReadableModule */
    public $module;
    /** @var ListRequest */
    public $request;
    /** @var Selection */
    public $selection;
    /** @var string SQL; empty for no filter */
    public $filter = '';
    /** @var SortOrder */
    public $order;
    /** @var array<string, Inclusion> by the name asked for */
    public $includes = [];

    public function __construct(ReadableModule $module, ListRequest $request)
    {
        $this->module = $module;
        $this->request = $request;
    }

    /** @return array<string, Link> every link whose other side has to be fetched, by link field */
    public function links(): array
    {
        $links = [];
        foreach ($this->selection->through as $need) {
            $links[$need['link']->field] = $need['link'];
        }
        foreach ($this->includes as $include) {
            $links[$include->link->field] = $include->link;
        }
        return $links;
    }

    /** @return array<string, Column> what is wanted of the record behind a to-one link */
    public function columnsBehind(Link $link): array
    {
        $columns = [];
        foreach ($this->selection->through as $need) {
            if ($need['link']->field === $link->field) {
                $columns[$need['column']->name] = $need['column'];
            }
        }
        foreach ($this->includes as $include) {
            if ($include->link->field === $link->field) {
                $columns += $include->selection->own;
            }
        }
        return $columns;
    }
}
