<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Field;

/** Which fields only the bridge writes: those whose vardef says `scb_owned`. */
final class OwnedFields
{
    /**
     * @param array<string, array<string, mixed>> $fieldDefs
     * @return string[]
     */
    public static function in(array $fieldDefs): array
    {
        return self::marked($fieldDefs, 'scb_owned');
    }

    /**
     * Every stored column the package added, owned or not.
     *
     * @param array<string, array<string, mixed>> $fieldDefs
     * @return string[]
     */
    public static function columnsIn(array $fieldDefs): array
    {
        return self::marked($fieldDefs, 'scb_column');
    }

    /**
     * @param array<string, array<string, mixed>> $fieldDefs
     * @return string[]
     */
    private static function marked(array $fieldDefs, string $mark): array
    {
        $marked = array_filter($fieldDefs, static fn (array $def): bool => !empty($def[$mark]));
        return array_map('strval', array_keys($marked));
    }
}
