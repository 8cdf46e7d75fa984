<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use ParserFactory;
use SuiteCrmBridge\Package;

/**
 * The package's fields that an administrator put into layouts in Studio, beyond what the package placed itself.
 *
 * Without the package they would be cells with a label and nothing else, so uninstalling takes them out.
 */
final class StrayFields
{
    /** Studio's name of a layout → its file. */
    private const VIEWS = [
        'detailview' => 'detailviewdefs',
        'editview' => 'editviewdefs',
        'quickcreate' => 'quickcreatedefs',
        'listview' => 'listviewdefs',
        'basic_search' => 'searchdefs',
    ];

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

    public function withdraw(): void
    {
        foreach (Package::EXTENDED_MODULES as $module) {
            $fields = $this->fieldsOf($module);
            foreach (self::VIEWS as $view => $name) {
                $file = new LayoutFile($this->tree, $this->settings, $module, $name, "stray_{$module}_{$view}");
                if (self::names((string) $file->text(), $fields)) {
                    $file->undo(static function () use ($module, $view, $fields): void {
                        self::takeOut($module, $view, $fields);
                    });
                }
            }
        }
    }

    /** @param string[] $fields */
    public static function names(string $text, array $fields): bool
    {
        $quoted = implode('|', array_map(static fn (string $field): string => preg_quote($field, '~'), $fields));
        return $fields !== [] && preg_match("~['\"](?:$quoted)['\"]~i", $text) === 1;
    }

    /** @param string[] $fields */
    private static function takeOut(string $module, string $view, array $fields): void
    {
        $parser = ParserFactory::getParser($view, $module);
        if (isset($parser->_viewdefs['panels'])) {
            $parser->_viewdefs = LayoutText::withoutFields($parser->_viewdefs, $fields);
        } else {
            $ours = array_flip($fields);
            $parser->_viewdefs = array_diff_key($parser->_viewdefs, $ours);
            if ($view === 'basic_search') {
                $advanced = $parser->_saved['layout']['advanced_search'] ?? [];
                $parser->_saved['layout']['advanced_search'] = array_diff_key($advanced, $ours);
            }
        }
        $parser->handleSave(false);
    }

    /** @return string[] */
    private function fieldsOf(string $module): array
    {
        $fields = [];
        foreach ($this->tree->filesIn("custom/Extension/modules/$module/Ext/Vardefs") as $file) {
            $definitions = strpos(basename($file), Package::KEY) === 0 ? self::vardefs($this->tree->path($file)) : [];
            foreach ($definitions as $definition) {
                $fields = array_merge($fields, array_keys($definition['fields']));
            }
        }
        return $fields;
    }

    /** @return array<string, array{fields: array<string, mixed>}> */
    private static function vardefs(string $path): array
    {
        $dictionary = [];
        require $path;
        return $dictionary;
    }
}
