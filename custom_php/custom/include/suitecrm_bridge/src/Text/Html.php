<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** Words made safe for a page, however often SuiteCRM has escaped them before. */
final class Html
{
    /** @param mixed $words */
    public static function text($words): string
    {
        return htmlspecialchars(PlainText::of((string) $words), ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
