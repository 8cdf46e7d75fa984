<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** Subqueries that go through a link and see on the other side only what the user may see. */
final class Reach
{
    /** @var Access */
    private $access;

    public function __construct(Access $access)
    {
        $this->access = $access;
    }

    /** Whether any related record fits the condition. */
    public function exists(Link $link, string $near, string $condition): string
    {
        return 'EXISTS (SELECT 1 FROM ' . $link->from('f', $condition) . ' WHERE ' . $link->farKey('f') . ' = '
            . $link->nearKey($near) . ' AND ' . implode(' AND ', $this->visible($link, 'f')) . " AND $condition)";
    }

    /** The value of a field of the one related record. */
    public function value(Link $link, string $near, string $sql): string
    {
        return "(SELECT MIN($sql) FROM " . $link->from('f', $sql) . ' WHERE ' . $link->farKey('f') . ' = '
            . $link->nearKey($near) . ' AND ' . implode(' AND ', $this->visible($link, 'f')) . ')';
    }

    /** @return string[] living, of this link, and visible: as a detail view shows one, as a subpanel lists many */
    public function visible(Link $link, string $far): array
    {
        $access = $this->access->condition($link->module, $link->isToOne ? 'view' : 'list', $far);
        return array_merge($link->conditions($far), $access === '' ? [] : [$access]);
    }
}
