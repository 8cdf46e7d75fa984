<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** What the package adds to list views and search forms. */
final class ListColumns
{
    private const BADGE = [
        'width' => '8%',
        'label' => 'LBL_AI_SCORE_BADGE',
        'default' => true,
        // The badge is drawn from these; it sorts by the number.
        'orderBy' => 'ai_score',
        'related_fields' => ['ai_score', 'ai_score_band', 'ai_score_override'],
    ];
    private const COLUMNS = [
        'Leads' => [
            'ai_score_badge' => self::BADGE,
            'intent_score' => ['width' => '8%', 'label' => 'LBL_INTENT_SCORE', 'default' => false],
        ],
        'Contacts' => [
            'engagement_score' => ['width' => '8%', 'label' => 'LBL_ENGAGEMENT_SCORE', 'default' => true],
            'intent_score' => ['width' => '8%', 'label' => 'LBL_INTENT_SCORE', 'default' => false],
        ],
    ];
    private const SEARCHES = [
        'Leads' => ['ai_score_band' => 'enum', 'ai_score' => 'int'],
    ];

    /** @return string[] */
    public static function modules(): array
    {
        return array_keys(self::COLUMNS);
    }

    /** @return array<string, array<string, mixed>> field → column, in SuiteCRM's metadata form */
    public static function columns(string $module): array
    {
        $columns = self::COLUMNS[$module] ?? [];
        if (Platform::isSuite8() && isset($columns['ai_score_badge'])) {
            $score = ['label' => 'LBL_AI_SCORE'] + array_diff_key(self::BADGE, ['orderBy' => 1, 'related_fields' => 1]);
            $columns = ['ai_score' => $score] + array_diff_key($columns, ['ai_score_badge' => 1]);
        }
        return $columns;
    }

    /** @return array<string, array<string, mixed>> field → search field, for basic and advanced search */
    public static function searches(string $module): array
    {
        $searches = [];
        foreach (self::SEARCHES[$module] ?? [] as $field => $type) {
            $searches[$field] = [
                'name' => $field,
                'label' => 'LBL_' . strtoupper($field),
                'type' => $type,
                'default' => true,
                'width' => '10%',
            ];
        }
        return $searches;
    }

    /**
     * Puts the badge first, because a phone shows only the first column and the name, and other columns behind
     * the first. Those already there stay where they are.
     *
     * @param array<string, mixed> $current lower-case field → column
     * @param array<string, mixed> $ours
     * @return array<string, mixed>
     */
    public static function add(array $current, array $ours): array
    {
        $missing = array_diff_key($ours, array_change_key_case($current));
        $front = array_intersect_key($missing, ['ai_score_badge' => 1]);
        return $missing === [] ? $current : $front + array_slice($current, 0, 1, true) + $missing + $current;
    }

    /**
     * Search fields go last: people find the others by habit.
     *
     * @param array<int|string, mixed> $current
     * @param array<string, mixed> $ours
     * @return array<int|string, mixed>
     */
    public static function addSearches(array $current, array $ours): array
    {
        $present = [];
        foreach ($current as $key => $field) {
            $present[] = strtolower((string) (is_array($field) ? $field['name'] ?? $key : $field));
        }
        return $current + array_diff_key($ours, array_flip($present));
    }
}
