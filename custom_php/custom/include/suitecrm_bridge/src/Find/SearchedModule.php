<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Find;

use SuiteCrmBridge\Read\Column;
use SuiteCrmBridge\Read\Links;
use SuiteCrmBridge\Read\Reach;
use SuiteCrmBridge\Read\ReadableModule;

/** Where in a module a person looks for something: names, numbers, addresses, phones, the company. */
final class SearchedModule
{
    private const SUBTITLE = ['email1', 'account_name', 'status', 'sales_stage', 'phone_work', 'phone_office', 'phone_mobile'];

    /** @var ReadableModule */
    public $module;
    /** @var Links */
    private $links;
    /** @var Reach */
    private $reach;

    public function __construct(ReadableModule $module, Links $links, Reach $reach)
    {
        $this->module = $module;
        $this->links = $links;
        $this->reach = $reach;
    }

    /** The column that names a record, under `t`. */
    public function name(): string
    {
        foreach (['full_name', 'name', 'document_name'] as $name) {
            $column = $this->module->column($name);
            if ($column !== null && !$column->isCustom) {
                return $column->sql('t');
            }
        }
        return "''";
    }

    /** @return string[] columns of numbers that people tell each other */
    public function numbers(): array
    {
        return $this->columns(static function (string $name, array $def): bool {
            return !empty($def['auto_increment']) || substr($name, -7) === '_number';
        });
    }

    /** @return string[] */
    public function phones(): array
    {
        return $this->columns(static function (string $name, array $def): bool {
            return ($def['type'] ?? '') === 'phone';
        });
    }

    /**
     * A condition on the record's company, in its own column or of the account it is linked to.
     *
     * @param callable(string): string $condition SQL of a column
     */
    public function company(callable $condition): ?string
    {
        $own = $this->module->column('account_name');
        $parts = $own === null || $own->isCustom ? [] : [$condition($own->sql('t'))];
        $link = $this->module->name === 'Accounts' ? null : $this->links->of($this->module, 'account');
        if ($link !== null && $link->isToOne && $link->module->name === 'Accounts') {
            $parts[] = $this->reach->exists($link, 't', $condition('f.`name`'));
        }
        return $parts === [] ? null : '(' . implode(' OR ', $parts) . ')';
    }

    /** @return array<string, Column> what is shown beside the name */
    public function subtitle(): array
    {
        $shown = [];
        foreach (self::SUBTITLE as $name) {
            $column = $this->module->column($name);
            if ($column !== null && !$column->isCustom) {
                $shown[$name] = $column;
            }
        }
        return $shown;
    }

    /**
     * @param callable(string, array<string, mixed>): bool $fits
     * @return string[] SQL
     */
    private function columns(callable $fits): array
    {
        $found = [];
        foreach ((array) $this->module->seed->field_defs as $name => $def) {
            $column = $fits((string) $name, $def) ? $this->module->column((string) $name) : null;
            if ($column !== null && !$column->isCustom && ($def['source'] ?? 'db') !== 'non-db') {
                $found[] = $column->sql('t');
            }
        }
        return $found;
    }
}
