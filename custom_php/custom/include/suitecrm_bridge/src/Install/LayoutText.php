<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** Adds panels to a view's metadata and takes them out again; everything else stays as it is. */
final class LayoutText
{
    /** What Studio calls a cell without a field, and one that the cell before it spans. */
    private const EMPTY_CELL = '(empty)';
    private const BLANKS = [self::EMPTY_CELL, '(filler)', ''];

    /**
     * New panels come second, below the record's own facts and on the same tab. A panel that is already
     * there, perhaps rearranged by an administrator, is left alone.
     *
     * @param array<string, mixed> $viewdefs
     * @param array<string, array<mixed>> $panels
     * @return array<string, mixed>
     */
    public static function add(array $viewdefs, array $panels): array
    {
        $missing = [];
        foreach ($panels as $key => $rows) {
            if (self::keyIn($viewdefs['panels'], $key) === null) {
                $missing[$key] = $rows;
                $viewdefs['templateMeta']['tabDefs'][strtoupper($key)] = [
                    'newTab' => false,
                    'panelDefault' => 'expanded',
                ];
            }
        }
        $viewdefs['panels'] = array_slice($viewdefs['panels'], 0, 1, true) + $missing + $viewdefs['panels'];
        return $viewdefs;
    }

    /**
     * @param array<string, mixed> $viewdefs
     * @param string[] $keys panel keys
     * @return array<string, mixed>
     */
    public static function remove(array $viewdefs, array $keys): array
    {
        foreach ($keys as $key) {
            $present = self::keyIn($viewdefs['panels'], $key);
            if ($present !== null) {
                unset($viewdefs['panels'][$present]);
            }
            unset($viewdefs['templateMeta']['tabDefs'][strtoupper($key)]);
        }
        return $viewdefs;
    }

    /**
     * Empties the cells of some fields; rows and panels stay, unless a row would be empty.
     *
     * @param array<string, mixed> $viewdefs
     * @param string[] $fields
     * @return array<string, mixed>
     */
    public static function withoutFields(array $viewdefs, array $fields): array
    {
        foreach ($viewdefs['panels'] as $panel => $rows) {
            foreach ($rows as $at => $row) {
                $left = [];
                foreach ($row as $column => $cell) {
                    $name = is_array($cell) ? $cell['name'] ?? '' : (string) $cell;
                    $left[$column] = in_array($name, $fields, true) ? self::EMPTY_CELL : $cell;
                }
                if ($left !== $row && self::isBlank($left)) {
                    unset($viewdefs['panels'][$panel][$at]);
                } else {
                    $viewdefs['panels'][$panel][$at] = $left;
                }
            }
        }
        return $viewdefs;
    }

    /** @param array<mixed> $row */
    private static function isBlank(array $row): bool
    {
        foreach ($row as $cell) {
            if (!in_array($cell, self::BLANKS, true)) {
                return false;
            }
        }
        return true;
    }

    /** @param array<string, array<mixed>> $panels */
    private static function keyIn(array $panels, string $key): ?string
    {
        foreach (array_keys($panels) as $present) {
            if (strcasecmp((string) $present, $key) === 0) {
                return (string) $present;
            }
        }
        return null;
    }
}
