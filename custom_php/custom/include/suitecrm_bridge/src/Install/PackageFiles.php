<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** The files the package brings; the list of them is itself a file, so that a later version knows what to remove. */
final class PackageFiles
{
    public const LIST = 'custom/include/suitecrm_bridge/files.php';

    /** SuiteCRM takes modules from `modules` alone; everything else of ours stays in `custom`. */
    public const FOLDERS = ['custom', 'modules'];

    /** @var Tree */
    private $tree;

    public function __construct(Tree $tree)
    {
        $this->tree = $tree;
    }

    /**
     * @param string $source the folder that holds the package's `custom` and `modules` folders
     * @return string[] the files it brought
     */
    public function copyFrom(string $source): array
    {
        $files = self::shippedIn($source);
        foreach ($files as $file) {
            $this->tree->write($file, (string) file_get_contents("$source/$file"));
        }
        $this->tree->write(self::LIST, self::listText($files));
        return $files;
    }

    /**
     * Removes what an earlier version brought and this one does not, before this one's list takes the other's place.
     *
     * @param string $source the folder that holds the new package's `custom` and `modules` folders
     */
    public function removeObsolete(string $source): void
    {
        $obsolete = array_diff($this->installed(), self::shippedIn($source), [self::LIST]);
        foreach ($obsolete as $file) {
            $this->tree->delete($file);
        }
        $this->removeCompiled($obsolete);
    }

    /** @return string[] */
    public static function shippedIn(string $source): array
    {
        $files = [];
        foreach (self::FOLDERS as $folder) {
            foreach (is_dir("$source/$folder") ? Tree::filesBelow("$source/$folder") : [] as $file) {
                $files[] = "$folder/$file";
            }
        }
        return array_values(array_diff($files, [self::LIST]));
    }

    /** @param string[] $files */
    public static function listText(array $files): string
    {
        $lines = '';
        foreach ($files as $file) {
            $lines .= "    '$file',\n";
        }
        return "<?php\n\n// Written by the installer: the files of this package.\nreturn [\n$lines];\n";
    }

    /** @return string[] */
    public function installed(): array
    {
        return is_file($this->tree->path(self::LIST)) ? (array) require $this->tree->path(self::LIST) : [];
    }

    /** @param string[] $files */
    public function remove(array $files): void
    {
        foreach ($files as $file) {
            $this->tree->delete($file);
        }
        $this->tree->delete(self::LIST);
    }

    /**
     * SuiteCRM merges Extension files into compiled ones. Where no source folder is left it forgets some of
     * them, so what was compiled only from our files goes here.
     *
     * @param string[] $files
     */
    public function removeCompiled(array $files): void
    {
        foreach ($files as $file) {
            $source = dirname($file);
            if (strpos($source, 'custom/Extension/') !== 0 || is_dir($this->tree->path($source))) {
                continue;
            }
            $compiled = 'custom/' . substr($source, strlen('custom/Extension/'));
            foreach ($this->tree->filesIn($compiled) as $left) {
                $this->tree->delete($left);
            }
            $this->tree->prune($compiled);
        }
    }
}
