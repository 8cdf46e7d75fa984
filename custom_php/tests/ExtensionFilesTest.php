<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\Panels;

/** Extension files are glued together by SuiteCRM, with other add-ons' files, before they run. */
final class ExtensionFilesTest extends TestCase
{
    private const ROOT = __DIR__ . '/../custom/Extension';

    /** @dataProvider folders */
    public function testTheMergedFileIsValidBeforeAndAfterAnotherAddOn(string $folder): void
    {
        $files = glob("$folder/*.php");
        $other = "<?php\n\$anything = ['other add-on' => true];\n?>";
        foreach ([$files, array_reverse($files)] as $order) {
            $merged = self::merge(array_map('file_get_contents', $order));
            self::assertNotEmpty(token_get_all(self::merge([$other, $merged]), TOKEN_PARSE));
            self::assertNotEmpty(token_get_all(self::merge([$merged, $other]), TOKEN_PARSE));
        }
    }

    /** @dataProvider folders */
    public function testNothingInAFileBreaksWhenItIsNotTheFirstInTheMerge(string $folder): void
    {
        foreach (glob("$folder/*.php") as $file) {
            $text = (string) file_get_contents($file);
            self::assertDoesNotMatchRegularExpression('/^(declare|namespace|use)\b/m', $text, $file);
            self::assertSame(1, substr_count($text, '<?'), "$file: SuiteCRM strips every opening tag, in strings too.");
            self::assertStringNotContainsString('?>', $text, $file);
        }
    }

    public function folders(): array
    {
        $folders = [];
        foreach (array_merge(glob(self::ROOT . '/modules/*/Ext/*'), glob(self::ROOT . '/application/Ext/*')) as $folder) {
            $folders[substr($folder, strlen(self::ROOT))] = [$folder];
        }
        return $folders;
    }

    /** @dataProvider modules */
    public function testOnlyWhatPeopleWriteCanBeEditedWhereItIsShown(string $module, string $object): void
    {
        $written = [];
        foreach (self::fields($module, $object) as $name => $def) {
            if (($def['display'] ?? '') !== 'readonly') {
                $written[] = $name;
            }
        }
        $views = array_column(Panels::views(), 1, 0);
        $edited = isset($views[$module]) && $views[$module] === 'editview' ? Panels::of($module, 'editview') : [];
        $cells = array_merge([], ...array_merge([], ...array_values($edited)));
        self::assertEqualsCanonicalizing(array_column($cells, 'name'), $written);
    }

    /** @dataProvider modules */
    public function testEveryFieldSaysWhatSuiteCrmWouldOtherwiseAssume(string $module, string $object): void
    {
        foreach (self::fields($module, $object) as $name => $def) {
            self::assertSame($name, $def['name']);
            self::assertNotEmpty($def['type'], $name);
            foreach (['audited', 'massupdate', 'inline_edit'] as $off) {
                self::assertFalse($def[$off], "$name.$off");
            }
            self::assertFalse($def['importable'] && isset($def['scb_owned']), "Nobody imports $name.");
            self::assertNotSame(isset($def['source']), isset($def['scb_column']), "$name is stored or shown, not both.");
        }
    }

    /** @dataProvider modules */
    public function testEveryLabelIsThereInBothLanguages(string $module, string $object): void
    {
        foreach (['en_us', 'de_DE'] as $language) {
            $labels = self::strings("modules/$module/Ext/Language/$language.suitecrm_bridge.php", 'mod_strings');
            foreach (self::fields($module, $object) as $def) {
                self::assertNotEmpty($labels[$def['vname']] ?? '', "$language $def[vname]");
            }
            foreach (self::panels($module) as $key => $rows) {
                self::assertNotEmpty($labels[strtoupper($key)] ?? '', "$language $key");
            }
        }
    }

    /** @dataProvider modules */
    public function testNoLabelIsInOneLanguageOnly(string $module): void
    {
        $labels = [];
        foreach (['en_us', 'de_DE'] as $language) {
            $labels[] = self::strings("modules/$module/Ext/Language/$language.suitecrm_bridge.php", 'mod_strings');
        }
        self::assertSame(array_keys($labels[0]), array_keys($labels[1]));
    }

    /** @dataProvider modules */
    public function testEveryFieldInAPanelExists(string $module, string $object): void
    {
        foreach (self::panels($module) as $rows) {
            foreach (array_merge(...$rows) as $cell) {
                $def = self::fields($module, $object)[$cell['name']] ?? null;
                self::assertNotNull($def, $cell['name']);
                self::assertSame($def['vname'], $cell['label']);
            }
        }
    }

    /** @dataProvider modules */
    public function testTheFieldsAreThoseOfTheContract(string $module, string $object): void
    {
        $promised = [];
        $docs = __DIR__ . '/../../docs';
        foreach (array_merge((array) file("$docs/lead-fields.md"), (array) file("$docs/fields.md")) as $line) {
            $cells = array_map('trim', explode('|', $line));
            if (count($cells) < 6 || strpos($cells[3], $module) === false) {
                continue;
            }
            preg_match_all('/`(\w+)`/', $cells[1], $names);
            $promised += array_fill_keys($names[1], $cells[4] === 'yes');
        }
        $shipped = [];
        foreach (self::fields($module, $object) as $name => $def) {
            if (isset($def['scb_column'])) {
                $shipped[$name] = isset($def['scb_owned']);
            }
        }
        self::assertNotEmpty($promised);
        self::assertEquals($promised, $shipped);
    }

    public function modules(): array
    {
        return [
            'Leads' => ['Leads', 'Lead'], 'Contacts' => ['Contacts', 'Contact'], 'Accounts' => ['Accounts', 'Account'],
            'Cases' => ['Cases', 'Case'], 'AOK_KnowledgeBase' => ['AOK_KnowledgeBase', 'AOK_KnowledgeBase'],
        ];
    }

    public function testBothLanguagesHaveTheSameWords(): void
    {
        foreach (['app_strings', 'app_list_strings'] as $kind) {
            $english = self::strings('application/Ext/Language/en_us.suitecrm_bridge.php', $kind);
            $german = self::strings('application/Ext/Language/de_DE.suitecrm_bridge.php', $kind);
            self::assertSame(array_keys($english), array_keys($german));
            foreach ($english as $key => $words) {
                if (is_array($words)) {
                    self::assertSame(array_keys($words), array_keys($german[$key]), $key);
                } else {
                    self::assertSame(substr_count($words, '%'), substr_count($german[$key], '%'), $key);
                }
            }
        }
        self::assertSame(['scb_score_band_list'], array_keys($english), 'A core list would replace the administrator\'s.');
    }

    public function testEveryHookNamesAClassAndMethodThatExist(): void
    {
        $files = array_merge(
            glob(self::ROOT . '/modules/*/Ext/LogicHooks/*.php'),
            glob(self::ROOT . '/application/Ext/LogicHooks/*.php')
        );
        foreach ($files as $file) {
            $hook_array = [];
            include $file;
            foreach ($hook_array as $hooks) {
                foreach ($hooks as [$order, $label, $path, $class, $method]) {
                    self::assertFileExists(__DIR__ . "/../$path");
                    self::assertTrue(method_exists($class, $method), "$class::$method");
                }
            }
        }
    }

    /** What SuiteCRM's ModuleInstaller::merge_files does with the texts. */
    private static function merge(array $texts): string
    {
        return "<?php \n //WARNING: The contents of this file are auto-generated\n\n"
            . implode("\n", str_replace(['<?php', '?>', '<?PHP', '<?'], '', $texts)) . "\n?>";
    }

    private static function fields(string $module, string $object): array
    {
        $dictionary = [];
        include self::ROOT . "/modules/$module/Ext/Vardefs/suitecrm_bridge.php";
        return $dictionary[$object]['fields'];
    }

    private static function panels(string $module): array
    {
        $panels = [];
        foreach (Panels::views() as [$name, $view]) {
            $panels = $name === $module ? array_merge_recursive($panels, Panels::of($name, $view)) : $panels;
        }
        return $panels;
    }

    private static function strings(string $file, string $kind): array
    {
        $mod_strings = $app_strings = $app_list_strings = [];
        include self::ROOT . "/$file";
        return $$kind;
    }
}
