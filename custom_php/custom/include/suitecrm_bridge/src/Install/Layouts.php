<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use ParserFactory;

/** Injects the package's panels into the administrator's current layouts, and removes exactly them. */
final class Layouts
{
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
        foreach (Panels::views() as [$module, $view]) {
            $this->injectInto($module, $view);
        }
    }

    public function withdraw(): void
    {
        foreach (Panels::views() as [$module, $view]) {
            $this->withdrawFrom($module, $view);
        }
    }

    private function injectInto(string $module, string $view): void
    {
        $file = $this->file($module, $view);
        $file->rewind();
        $parser = ParserFactory::getParser($view, $module);
        $panels = Panels::of($module, $view);
        $wanted = LayoutText::add($parser->_viewdefs, $panels);
        if ($wanted !== $parser->_viewdefs) {
            $isTheirs = LayoutText::remove($parser->_viewdefs, array_keys($panels)) === $parser->_viewdefs;
            $save = static function () use ($parser, $wanted): void {
                $parser->_viewdefs = $wanted;
                $parser->handleSave(false);
            };
            $isTheirs ? $file->change($save) : $file->amend($save);
        }
        $file->prune();
    }

    /** If the administrator changed the layout after us, only our panels go. */
    private function withdrawFrom(string $module, string $view): void
    {
        $this->file($module, $view)->undo(static function () use ($module, $view): void {
            $parser = ParserFactory::getParser($view, $module);
            $without = LayoutText::remove($parser->_viewdefs, array_keys(Panels::of($module, $view)));
            if ($without !== $parser->_viewdefs) {
                $parser->_viewdefs = $without;
                $parser->handleSave(false);
            }
        });
    }

    private function file(string $module, string $view): LayoutFile
    {
        return new LayoutFile($this->tree, $this->settings, $module, "{$view}defs", "layout_{$module}_{$view}");
    }
}
