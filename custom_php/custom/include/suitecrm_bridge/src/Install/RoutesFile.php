<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** The one custom routes file of a SuiteCRM. */
final class RoutesFile
{
    private const PATH = 'custom/application/Ext/Api/V8/Config/routes.php';

    /** @var Tree */
    private $tree;

    public function __construct(Tree $tree)
    {
        $this->tree = $tree;
    }

    public function addLoader(): void
    {
        $text = $this->tree->read(self::PATH) ?? RoutesText::EMPTY_FILE;
        $this->tree->write(self::PATH, RoutesText::add($text));
    }

    public function removeLoader(): void
    {
        $text = $this->tree->read(self::PATH);
        if ($text === null) {
            return;
        }
        $rest = RoutesText::remove($text);
        if ($rest === RoutesText::EMPTY_FILE) {
            $this->tree->delete(self::PATH);
        } elseif ($rest !== $text) {
            $this->tree->write(self::PATH, $rest);
        }
    }
}
