<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\PackageFiles;
use SuiteCrmBridge\Install\Tree;
use SuiteCrmBridge\Package;

final class PackageTest extends TestCase
{
    /** @var string */
    private $root;

    protected function setUp(): void
    {
        $this->root = sys_get_temp_dir() . '/scb-' . bin2hex(random_bytes(6));
        mkdir("$this->root/custom/modules/Leads", 0775, true);
        file_put_contents("$this->root/custom/modules/Leads/theirs.php", 'theirs');
    }

    protected function tearDown(): void
    {
        self::removeFolder($this->root);
    }

    public function testTheManifestIsNothingButLiterals(): void
    {
        $text = (string) shell_exec(PHP_BINARY . ' ' . escapeshellarg(__DIR__ . '/../packaging/manifest.php') . ' manifest');
        foreach (token_get_all($text, TOKEN_PARSE) as $token) {
            $kind = is_array($token) ? $token[0] : $token;
            self::assertContains($kind, [
                T_OPEN_TAG, T_VARIABLE, T_WHITESPACE, T_ARRAY, T_CONSTANT_ENCAPSED_STRING, T_DOUBLE_ARROW, T_STRING,
                T_LNUMBER, '=', '(', ')', ',', ';',
            ], is_array($token) ? $token[1] : $token);
        }
        self::assertStringContainsString("'version' => '" . Package::VERSION . "'", $text);
    }

    public function testCopyingAndRemovingLeavesTheTreeAsItWas(): void
    {
        $files = new PackageFiles(new Tree($this->root));
        $files->copyFrom(dirname(__DIR__));
        self::assertFileExists("$this->root/custom/include/suitecrm_bridge/autoload.php");
        $files->remove($files->installed());
        self::assertSame(['custom/modules/Leads/theirs.php'], Tree::filesBelow($this->root));
        self::assertDirectoryDoesNotExist("$this->root/custom/include");
    }

    public function testAnUpgradeRemovesFilesTheNewVersionNoLongerHas(): void
    {
        $tree = new Tree($this->root);
        $tree->write('custom/include/suitecrm_bridge/src/Old.php', 'old');
        $extension = 'custom/Extension/modules/Bugs/Ext/Language/en_us.suitecrm_bridge.php';
        $tree->write($extension, 'old');
        $tree->write('custom/modules/Bugs/Ext/Language/en_us.lang.ext.php', 'compiled from it alone');
        $old = ['custom/include/suitecrm_bridge/src/Old.php', $extension, 'custom/include/suitecrm_bridge/autoload.php'];
        $tree->write(PackageFiles::LIST, PackageFiles::listText($old));
        $files = new PackageFiles($tree);
        $files->removeObsolete(dirname(__DIR__));
        $files->copyFrom(dirname(__DIR__));
        self::assertFileDoesNotExist("$this->root/custom/include/suitecrm_bridge/src/Old.php");
        self::assertDirectoryDoesNotExist("$this->root/custom/Extension/modules/Bugs");
        self::assertDirectoryDoesNotExist("$this->root/custom/modules/Bugs");
        self::assertFileExists("$this->root/custom/include/suitecrm_bridge/autoload.php");
    }

    public function testAFileThatWasThereKeepsItsMode(): void
    {
        $file = 'custom/modules/Leads/theirs.php';
        chmod("$this->root/$file", 0660);
        (new Tree($this->root))->write($file, 'changed');
        self::assertSame(0660, fileperms("$this->root/$file") & 0777);
        self::assertSame('changed', file_get_contents("$this->root/$file"));
    }

    public function testASuiteCrmThatDoesNotStartIsLeftAlone(): void
    {
        $tree = new Tree($this->root);
        foreach (['config.php', 'suitecrm_version.php'] as $file) {
            $tree->write($file, "<?php\n");
        }
        foreach (["throw new Exception('no database');", 'exit(0);'] as $start) {
            $tree->write('include/entryPoint.php', "<?php\n$start\n");
            $command = [PHP_BINARY, dirname(__DIR__) . '/bin/scb-install', $this->root];
            exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1', $said, $status);
            self::assertSame(1, $status);
            self::assertDirectoryDoesNotExist("$this->root/custom/include");
        }
        self::assertStringContainsString('SuiteCRM does not start: no database', implode("\n", $said));
    }

    public function testOnlyWhatWasCompiledFromOurFilesAloneIsRemoved(): void
    {
        $tree = new Tree($this->root);
        $tree->write('custom/modules/Leads/Ext/LogicHooks/logichooks.ext.php', 'compiled');
        $tree->write('custom/Extension/modules/Leads/Ext/Vardefs/theirs.php', 'source');
        $tree->write('custom/modules/Leads/Ext/Vardefs/vardefs.ext.php', 'compiled');
        (new PackageFiles($tree))->removeCompiled([
            'custom/Extension/modules/Leads/Ext/LogicHooks/suitecrm_bridge.php',
            'custom/Extension/modules/Leads/Ext/Vardefs/suitecrm_bridge.php',
        ]);
        self::assertFileDoesNotExist("$this->root/custom/modules/Leads/Ext/LogicHooks/logichooks.ext.php");
        self::assertFileExists("$this->root/custom/modules/Leads/Ext/Vardefs/vardefs.ext.php");
    }

    public function testEverySourceFileIsStrictAndHoldsOneClassNamedAfterIt(): void
    {
        $source = __DIR__ . '/../custom/include/suitecrm_bridge/src';
        foreach (Tree::filesBelow($source) as $file) {
            $text = (string) file_get_contents("$source/$file");
            $name = basename($file, '.php');
            self::assertStringContainsString('declare(strict_types=1);', $text, $file);
            self::assertSame(1, preg_match_all('/^(?:final |abstract )?(?:class|interface) (\w+)/m', $text, $found), $file);
            self::assertSame($name, $found[1][0], $file);
            self::assertStringNotContainsString('$_REQUEST', $text, $file);
            self::assertLessThanOrEqual(250, substr_count($text, "\n"), $file);
        }
    }

    private static function removeFolder(string $folder): void
    {
        foreach (array_reverse(Tree::filesBelow($folder)) as $file) {
            unlink("$folder/$file");
        }
        $folders = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS),
            \RecursiveIteratorIterator::CHILD_FIRST
        );
        foreach ($folders as $left) {
            rmdir((string) $left);
        }
        rmdir($folder);
    }
}
