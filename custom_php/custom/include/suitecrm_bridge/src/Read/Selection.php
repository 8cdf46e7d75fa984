<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** The fields asked of a module: its own, and those of records one step away. */
final class Selection
{
    /** @var array<string, Column> own fields by name */
    public $own = [];
    /** @var array<string, array{link: Link, column: Column}> fields behind a to-one link, by `link.field` */
    public $through = [];
    /** @var string[] all names in the order asked */
    public $names = [];

    /** @param string[]|null $names null for the module's default */
    public static function of(
        ReadableModule $module,
        ?array $names,
        ?Links $links,
        Problems $problems,
        string $at
    ): self {
        $selection = new self();
        foreach ($names ?? $module->defaultFields() as $index => $name) {
            if ($name !== 'id' && !$selection->take($module, $name, $links)) {
                $problems->add("$at.$index", "$module->name has no field $name to read.");
            }
        }
        return $selection;
    }

    private function take(ReadableModule $module, string $name, ?Links $links): bool
    {
        $parts = explode('.', $name);
        if (count($parts) === 1) {
            $column = $module->column($name);
            if ($column !== null) {
                $this->own[$name] = $column;
                $this->names[] = $name;
            }
            return $column !== null;
        }
        $link = $links === null || count($parts) !== 2 ? null : $links->of($module, $parts[0]);
        if ($link === null || !$link->isToOne) {
            return false;
        }
        $column = $parts[1] === 'id' ? Column::id() : $link->module->column($parts[1]);
        if ($column !== null) {
            $this->through[$name] = ['link' => $link, 'column' => $column];
            $this->names[] = $name;
        }
        return $column !== null;
    }
}
