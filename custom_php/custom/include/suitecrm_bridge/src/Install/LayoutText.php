<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** Adds panels to a view's metadata and takes them out again; everything else stays as it is. */
final class LayoutText
{
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
