<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** SuiteCRM notes every module in its list of globally searched ones, and keeps those that are gone. */
final class GlobalSearch
{
    private const FILE = 'custom/modules/unified_search_modules_display.php';

    /** @var Tree */
    private $tree;

    public function __construct(Tree $tree)
    {
        $this->tree = $tree;
    }

    public function withdraw(): void
    {
        $text = $this->tree->read(self::FILE);
        if ($text !== null) {
            $this->tree->write(self::FILE, self::without($text));
        }
    }

    public static function without(string $text): string
    {
        return (string) preg_replace("~^ *'SCB_\\w+' =>\\s*array ?\\([^()]*\\),\\n~m", '', $text);
    }
}
