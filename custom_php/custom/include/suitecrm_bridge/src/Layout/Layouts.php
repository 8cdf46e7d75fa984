<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Layout;

use SuiteCrmBridge\Schema\Language;
use SugarBean;

/** A module's layouts as its administrator arranged them, for a screen that is not SuiteCRM's. */
final class Layouts
{
    /** @var string */
    private $module;
    /** @var Language */
    private $language;
    /** @var Cell */
    private $cell;

    public function __construct(SugarBean $bean, Language $language)
    {
        $this->module = (string) $bean->module_dir;
        $this->language = $language;
        $this->cell = new Cell($bean, $language);
    }

    /** @return array<string, mixed> */
    public function all(): array
    {
        return [
            'module' => $this->module,
            'language' => $this->language->code,
            'detail' => $this->grid('DetailView', 'detailviewdefs'),
            'edit' => $this->grid('EditView', 'editviewdefs'),
            'list' => ['columns' => $this->columns()],
            'search' => $this->search(),
        ];
    }

    /** @return array{columns: int, panels: array<int, array<string, mixed>>} */
    private function grid(string $view, string $file): array
    {
        $def = (array) (MetadataFile::read($this->module, $file, 'viewdefs')[$view] ?? []);
        $meta = (array) ($def['templateMeta'] ?? []);
        $panels = [];
        $tab = null;
        foreach ((array) ($def['panels'] ?? []) as $key => $rows) {
            $about = (array) ($meta['tabDefs'][strtoupper((string) $key)] ?? []);
            if (!empty($meta['useTabs']) && ($tab === null || !empty($about['newTab']))) {
                $tab = $tab === null ? 0 : $tab + 1;
            }
            $panels[] = [
                'key' => (string) $key,
                'label' => $this->panelLabel((string) $key),
                'tab' => $tab,
                'collapsed' => ($about['panelDefault'] ?? '') === 'collapsed',
                'rows' => $this->rows((array) $rows),
            ];
        }
        return ['columns' => (int) ($meta['maxColumns'] ?? 2), 'panels' => $panels];
    }

    private function panelLabel(string $key): ?string
    {
        $label = $this->language->label($this->module, strtoupper($key));
        // A panel that nobody named is called default, or has a number.
        return $label === strtoupper($key) ? null : $label;
    }

    /**
     * @param mixed[] $raw
     * @return array<int, array<int, array<string, mixed>|null>>
     */
    private function rows(array $raw): array
    {
        $rows = [];
        foreach ($raw as $cells) {
            $row = array_map([$this->cell, 'of'], array_values((array) $cells));
            if (array_filter($row) !== []) {
                $rows[] = $row;
            }
        }
        return $rows;
    }

    /** @return array<int, array<string, mixed>> */
    private function columns(): array
    {
        $columns = [];
        foreach (MetadataFile::read($this->module, 'listviewdefs', 'listViewDefs') as $name => $about) {
            $cell = $this->cell->of(['name' => (string) $name] + (array) $about);
            if ($cell !== null) {
                $columns[] = $cell + [
                    'default' => !empty($about['default']),
                    'sortable' => !isset($about['sortable']) || (bool) $about['sortable'],
                    'link' => !empty($about['link']),
                ];
            }
        }
        return $columns;
    }

    /** @return array{basic: array<int, array<string, mixed>>, advanced: array<int, array<string, mixed>>} */
    private function search(): array
    {
        $layout = (array) (MetadataFile::read($this->module, 'searchdefs', 'searchdefs')['layout'] ?? []);
        return ['basic' => $this->searched($layout['basic_search'] ?? []), 'advanced' => $this->searched($layout['advanced_search'] ?? [])];
    }

    /**
     * @param mixed $raw
     * @return array<int, array<string, mixed>>
     */
    private function searched($raw): array
    {
        $fields = [];
        foreach ((array) $raw as $name => $about) {
            $cell = $this->cell->of(is_array($about) ? $about + ['name' => (string) $name] : $about);
            if ($cell !== null) {
                $fields[] = $cell;
            }
        }
        return $fields;
    }
}
