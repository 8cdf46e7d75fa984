<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use ParserFactory;

/** Adds the package's columns and search fields to the administrator's current list views and search forms. */
final class ListLayouts
{
    private const FORMS = ['basic_search', 'advanced_search'];

    /** @var Tree */
    private $tree;
    /** @var Settings */
    private $settings;

    public function __construct(Tree $tree, Settings $settings)
    {
        $this->tree = $tree;
        $this->settings = $settings;
        require_once 'modules/ModuleBuilder/parsers/ParserFactory.php';
        require_once 'modules/ModuleBuilder/parsers/constants.php';
    }

    public function inject(): void
    {
        foreach (ListColumns::modules() as $module) {
            $this->injectColumns($module);
            if (ListColumns::searches($module) !== []) {
                $this->injectSearches($module);
            }
        }
    }

    public function withdraw(): void
    {
        foreach (ListColumns::modules() as $module) {
            $this->withdrawColumns($module);
            if (ListColumns::searches($module) !== []) {
                $this->withdrawSearches($module);
            }
        }
    }

    private function injectColumns(string $module): void
    {
        $file = $this->file($module, 'listview');
        $file->rewind();
        $parser = ParserFactory::getParser('listview', $module);
        $ours = ListColumns::columns($module);
        $wanted = ListColumns::add($parser->_viewdefs, $ours);
        if ($wanted !== $parser->_viewdefs) {
            $isTheirs = array_intersect_key($parser->_viewdefs, $ours) === [];
            $save = static function () use ($parser, $wanted): void {
                $parser->_viewdefs = $wanted;
                $parser->handleSave(false);
            };
            $isTheirs ? $file->change($save) : $file->amend($save);
        }
        $file->prune();
    }

    private function injectSearches(string $module): void
    {
        $file = $this->file($module, 'search');
        $file->rewind();
        $parser = ParserFactory::getParser('basic_search', $module);
        $ours = ListColumns::searches($module);
        $now = [$parser->_viewdefs, $parser->_saved['layout']['advanced_search'] ?? []];
        $wanted = [ListColumns::addSearches($now[0], $ours), ListColumns::addSearches($now[1], $ours)];
        if ($wanted !== $now) {
            $save = static function () use ($parser, $wanted): void {
                [$parser->_viewdefs, $parser->_saved['layout']['advanced_search']] = $wanted;
                $parser->handleSave(false);
            };
            $isTheirs = array_intersect_key($now[0] + $now[1], $ours) === [];
            $isTheirs ? $file->change($save) : $file->amend($save);
        }
        $file->prune();
        $this->injectSearchFields($module);
    }

    private function injectSearchFields(string $module): void
    {
        $file = $this->file($module, 'SearchFields');
        $file->rewind();
        // Lines of ours that nobody remembers, of an installation that was cut off, are not the administrator's.
        $file->write(SearchFieldsText::remove((string) $file->text()));
        $wanted = SearchFieldsText::add((string) $file->text(), $module);
        $file->change(static function () use ($file, $wanted): void {
            $file->write($wanted);
        });
    }

    private function withdrawColumns(string $module): void
    {
        $this->file($module, 'listview')->undo(static function () use ($module): void {
            $parser = ParserFactory::getParser('listview', $module);
            $without = array_diff_key($parser->_viewdefs, ListColumns::columns($module));
            if ($without !== $parser->_viewdefs) {
                $parser->_viewdefs = $without;
                $parser->handleSave(false);
            }
        });
    }

    private function withdrawSearches(string $module): void
    {
        $this->file($module, 'search')->undo(static function () use ($module): void {
            $parser = ParserFactory::getParser('basic_search', $module);
            $ours = ListColumns::searches($module);
            $parser->_viewdefs = array_diff_key($parser->_viewdefs, $ours);
            foreach (self::FORMS as $form) {
                $fields = $parser->_saved['layout'][$form] ?? [];
                $parser->_saved['layout'][$form] = array_diff_key($fields, $ours);
            }
            $parser->handleSave(false);
        });
        $file = $this->file($module, 'SearchFields');
        $file->undo(static function () use ($file): void {
            $file->write(SearchFieldsText::remove((string) $file->text()));
        });
    }

    private function file(string $module, string $view): LayoutFile
    {
        $name = $view === 'SearchFields' ? $view : "{$view}defs";
        return new LayoutFile($this->tree, $this->settings, $module, $name, "layout_{$module}_{$view}");
    }
}
