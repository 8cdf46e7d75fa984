<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Package;
use VardefManager;

/** The package's own modules, file by file as SuiteCRM reads them. */
final class ModulesTest extends TestCase
{
    private const ROOT = __DIR__ . '/..';
    /** Fields that the templates basic and assignable bring. */
    private const TEMPLATES = [
        'name', 'description', 'date_entered', 'date_modified', 'modified_by_name', 'created_by_name',
        'assigned_user_name', 'assigned_user_id', 'current_user_only',
    ];
    private const LABELS = [
        'LBL_MODULE_NAME', 'LBL_MODULE_TITLE', 'LBL_LIST_FORM_TITLE', 'LBL_SEARCH_FORM_TITLE', 'LNK_LIST',
        'LNK_NEW_RECORD', 'LBL_NAME', 'LBL_ASSIGNED_TO_NAME', 'LBL_ASSIGNED_TO', 'LBL_DATE_ENTERED', 'LBL_DATE_MODIFIED',
    ];

    /** @var string */
    private $folder;

    protected function setUp(): void
    {
        $this->folder = (string) getcwd();
        chdir(self::ROOT);
    }

    protected function tearDown(): void
    {
        chdir($this->folder);
    }

    public function modules(): array
    {
        return array_combine(Package::OWN_MODULES, array_map(static function (string $module): array {
            return [$module];
        }, Package::OWN_MODULES));
    }

    public function testEveryFolderIsAModuleOfThePackageAndRegistered(): void
    {
        $folders = array_map('basename', glob(self::ROOT . '/modules/*'));
        self::assertEqualsCanonicalizing(Package::OWN_MODULES, $folders);
        $beanList = $beanFiles = $moduleList = [];
        include self::ROOT . '/custom/Extension/application/Ext/Include/suitecrm_bridge.php';
        self::assertSame(Package::OWN_MODULES, array_keys($beanList));
        self::assertSame(Package::OWN_MODULES, $moduleList);
        foreach ($beanFiles as $class => $file) {
            self::assertStringContainsString("class $class extends Basic", (string) file_get_contents($file));
            self::assertStringContainsString("return \$interface === 'ACL';", (string) file_get_contents($file));
        }
    }

    /** @dataProvider modules */
    public function testEveryModuleHasAnOwnerAndSecurityGroups(string $module): void
    {
        self::dictionary($module);
        self::assertSame(['basic', 'assignable', 'security_groups'], VardefManager::$templates[$module]);
    }

    /** @dataProvider modules */
    public function testEveryFieldSaysWhatSuiteCrmWouldOtherwiseAssume(string $module): void
    {
        foreach (self::dictionary($module)['fields'] as $name => $def) {
            self::assertSame($name, $def['name']);
            self::assertNotEmpty($def['type'], $name);
            foreach (['audited', 'massupdate', 'importable', 'inline_edit'] as $said) {
                self::assertArrayHasKey($said, $def, $name);
            }
            if (!empty($def['scb_owned'])) {
                self::assertFalse($def['massupdate'], "Nobody may change $name in bulk.");
            }
        }
    }

    /** @dataProvider modules */
    public function testEveryIndexIsOnColumnsThatExist(string $module): void
    {
        $dictionary = self::dictionary($module);
        foreach ($dictionary['indices'] as $name => $index) {
            self::assertLessThanOrEqual(64, strlen($name));
            foreach ($index['fields'] as $column) {
                self::assertArrayHasKey($column, $dictionary['fields'] + ['deleted' => 1], "$name $column");
            }
        }
    }

    /** @dataProvider modules */
    public function testEveryRelationshipHasALinkOnBothSides(string $module): void
    {
        $dictionary = self::dictionary($module);
        self::assertArrayHasKey('relationships', $dictionary);
        foreach ($dictionary['relationships'] as $name => $relationship) {
            self::assertContains($name, array_column($dictionary['fields'], 'relationship'), $module);
            $other = self::linksOf($relationship['lhs_module']);
            self::assertContains($name, array_column($other, 'relationship'), $relationship['lhs_module']);
        }
    }

    /** @dataProvider modules */
    public function testEveryViewShowsFieldsThatExistWithLabelsInBothLanguages(string $module): void
    {
        $fields = array_merge(array_keys(self::dictionary($module)['fields']), self::TEMPLATES);
        foreach (['en_us', 'de_DE'] as $language) {
            $labels = self::labels($module, $language);
            foreach (self::shown($module) as [$name, $label]) {
                self::assertContains($name, $fields, $module);
                self::assertNotEmpty($labels[$label] ?? '', "$module $language $label");
            }
            foreach (self::LABELS as $label) {
                self::assertNotEmpty($labels[$label] ?? '', "$module $language $label");
            }
        }
    }

    /** @dataProvider modules */
    public function testEveryFieldHasALabelInBothLanguages(string $module): void
    {
        $english = self::labels($module, 'en_us');
        $german = self::labels($module, 'de_DE');
        self::assertEqualsCanonicalizing(array_keys($english), array_keys($german));
        foreach (self::dictionary($module)['fields'] as $name => $def) {
            self::assertNotEmpty($english[$def['vname']] ?? '', "$name $def[vname]");
        }
    }

    /** @dataProvider modules */
    public function testTheColumnsAreThoseOfTheDocs(string $module): void
    {
        $docs = (string) file_get_contents(self::ROOT . '/../docs/fields.md');
        $section = explode("\n### ", explode("\n### $module\n", $docs)[1])[0];
        $promised = [];
        foreach (explode("\n", $section) as $line) {
            $cells = array_map('trim', explode('|', $line));
            if (count($cells) === 6 && preg_match_all('/`(\w+)`/', $cells[1], $names) > 0) {
                $promised += array_fill_keys($names[1], $cells[3] === 'yes');
            }
        }
        $shipped = [];
        foreach (self::dictionary($module)['fields'] as $name => $def) {
            if (($def['source'] ?? 'db') === 'db') {
                $shipped[$name] = !empty($def['scb_owned']);
            }
        }
        self::assertEquals($promised, $shipped);
    }

    /** @dataProvider modules */
    public function testNoPersonIsOfferedAFieldThatOnlyTheBridgeWrites(string $module): void
    {
        $viewdefs = [];
        include "modules/$module/metadata/editviewdefs.php";
        include "modules/$module/metadata/quickcreatedefs.php";
        $fields = self::dictionary($module)['fields'];
        foreach ($viewdefs[$module] as $view) {
            foreach (array_merge(...array_merge(...array_values($view['panels']))) as $cell) {
                self::assertArrayNotHasKey('scb_owned', $fields[$cell['name']] ?? [], $cell['name']);
            }
        }
    }

    public function testSubpanelsOfCoreModulesShowLinksThatExist(): void
    {
        foreach (glob(self::ROOT . '/custom/Extension/modules/*/Ext/Layoutdefs/*.php') as $file) {
            $layout_defs = [];
            include $file;
            foreach ($layout_defs as $module => $defs) {
                foreach ($defs['subpanel_setup'] as $key => $panel) {
                    self::assertSame(strtolower($key), $key);
                    self::assertArrayHasKey($panel['get_subpanel_data'], self::linksOf($module));
                    self::assertArrayHasKey($panel['sort_by'], self::dictionary($panel['module'])['fields']);
                    foreach (['en_us', 'de_DE'] as $language) {
                        $mod_strings = [];
                        include self::ROOT . "/custom/Extension/modules/$module/Ext/Language/"
                            . "$language.suitecrm_bridge_modules.php";
                        self::assertNotEmpty($mod_strings[$panel['title_key']] ?? '');
                    }
                }
            }
        }
    }

    public function testEveryListOfAFieldIsThereInBothLanguagesWithTheSameKeys(): void
    {
        $lists = [];
        foreach (['en_us', 'de_DE'] as $language) {
            $app_list_strings = $app_strings = [];
            foreach (glob(self::ROOT . "/custom/Extension/application/Ext/Language/$language.*.php") as $file) {
                include $file;
            }
            $lists[$language] = $app_list_strings;
        }
        foreach ($lists['en_us'] as $list => $options) {
            self::assertSame(array_keys($options), array_keys($lists['de_DE'][$list]), $list);
        }
        foreach (Package::OWN_MODULES as $module) {
            foreach (self::dictionary($module)['fields'] as $name => $def) {
                if ($def['type'] === 'enum') {
                    self::assertArrayHasKey($def['options'], $lists['en_us'], $name);
                    self::assertArrayHasKey($def['default'] ?? '', $lists['en_us'][$def['options']], $name);
                }
            }
        }
    }

    private static function dictionary(string $module): array
    {
        $dictionary = [];
        include self::ROOT . "/modules/$module/vardefs.php";
        return $dictionary[$module];
    }

    private static function linksOf(string $module): array
    {
        if (in_array($module, Package::OWN_MODULES, true)) {
            return self::dictionary($module)['fields'];
        }
        $dictionary = [];
        include self::ROOT . "/custom/Extension/modules/$module/Ext/Vardefs/suitecrm_bridge_links.php";
        return reset($dictionary)['fields'];
    }

    private static function labels(string $module, string $language): array
    {
        $mod_strings = [];
        include self::ROOT . "/modules/$module/language/$language.lang.php";
        return $mod_strings;
    }

    /** @return array<int, array{0: string, 1: string}> field and label of every cell of every view */
    private static function shown(string $module): array
    {
        $viewdefs = $listViewDefs = $searchdefs = $subpanel_layout = [];
        foreach (['detailviewdefs', 'editviewdefs', 'listviewdefs', 'searchdefs', 'subpanels/default'] as $file) {
            include "modules/$module/metadata/$file.php";
        }
        $shown = [];
        foreach ($viewdefs[$module] as $view) {
            foreach (array_merge(...array_merge(...array_values($view['panels']))) as $cell) {
                $shown[] = [$cell['name'], $cell['label']];
            }
            foreach (array_keys($view['panels']) as $panel) {
                $shown[] = ['name', strtoupper($panel)];
            }
        }
        foreach ($listViewDefs[$module] as $name => $column) {
            $shown[] = [strtolower($name), $column['label']];
        }
        foreach ($searchdefs[$module]['layout'] as $form) {
            foreach ($form as $field) {
                $shown[] = [$field['name'], $field['name'] === 'current_user_only' ? 'LBL_NAME' : $field['label']];
            }
        }
        foreach (array_diff_key($subpanel_layout['list_fields'], ['edit_button' => 1]) as $name => $column) {
            $shown[] = [$name, $column['vname']];
        }
        return $shown;
    }
}
