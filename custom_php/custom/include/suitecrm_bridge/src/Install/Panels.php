<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Module\Layout;

/** The panels the package shows, as rows of field names; a row with one name spans the view. */
final class Panels
{
    private const INTELLIGENCE = 'lbl_scb_sales_intelligence';
    private const BEHAVIOUR = 'lbl_scb_website_behaviour';
    private const BEHAVIOUR_ROWS = [
        ['engagement_score', 'intent_score'],
        ['intent_signals_text'],
        ['total_visits', 'total_page_views'],
        ['first_visit_at', 'last_visit_at'],
        ['total_time_spent_text', 'first_landing_page'],
        ['first_referrer', 'utm_campaign'],
        ['utm_source', 'utm_medium'],
        ['utm_term', 'utm_content'],
    ];
    /** What SuiteCRM 8 shows in place of a field that is drawn as markup. */
    private const PLAIN = [
        'ai_score_badge' => 'ai_score',
        'ai_score_reasons_list' => 'ai_score_reasons_text',
    ];
    /** What strangers' addresses and campaigns say, often without a space to break the line at. */
    private const UNBROKEN = [
        'first_referrer', 'first_landing_page', 'utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content',
    ];
    /** A reason becomes required as soon as there is an own score; braces would be Smarty's. */
    private const ASK_FOR_REASON = 'removeFromValidate(this.form.name, \'ai_override_reason\');'
        . ' if (this.value.trim() !== \'\') addToValidate(this.form.name, \'ai_override_reason\', \'varchar\', true,'
        . ' SUGAR.language.get(\'Leads\', \'LBL_AI_OVERRIDE_REASON\'));';
    private const LAYOUTS = [
        'Leads' => [
            'detailview' => [
                self::INTELLIGENCE => [
                    ['ai_score_badge', 'ai_conversion_probability_text'],
                    ['ai_score_reasons_list'],
                    ['ai_next_actions_text', 'ai_objections_text'],
                    ['ai_scored_at', 'ai_score_model'],
                    ['ai_score_override', 'ai_override_reason'],
                    ['ai_override_by_name', 'ai_override_at'],
                ],
                self::BEHAVIOUR => self::BEHAVIOUR_ROWS,
            ],
            'editview' => [self::INTELLIGENCE => [['ai_score_override', 'ai_override_reason']]],
        ],
        'Contacts' => ['detailview' => [self::BEHAVIOUR => self::BEHAVIOUR_ROWS]],
    ];

    /** @return array<int, array{0: string, 1: string}> module and view */
    public static function views(): array
    {
        $views = [];
        foreach (self::LAYOUTS + CustomerPanels::LAYOUTS as $module => $layouts) {
            foreach (array_keys($layouts) as $view) {
                $views[] = [$module, $view];
            }
        }
        return $views;
    }

    /** @return array<string, array<mixed>> panel key → rows of cells, in SuiteCRM's metadata form */
    public static function of(string $module, string $view): array
    {
        $panels = [];
        foreach ((self::LAYOUTS + CustomerPanels::LAYOUTS)[$module][$view] as $key => $rows) {
            foreach ($rows as $row) {
                $panels[$key][] = array_map([self::class, 'cell'], Platform::isSuite8() ? self::plain($row) : $row);
            }
        }
        return $panels;
    }

    /**
     * @param string[] $row
     * @return string[]
     */
    private static function plain(array $row): array
    {
        $plain = [];
        foreach ($row as $field) {
            $plain[] = (self::PLAIN + CustomerPanels::PLAIN)[$field] ?? $field;
        }
        return $plain;
    }

    /** @return array<string, mixed> */
    private static function cell(string $field): array
    {
        $cell = ['name' => $field, 'label' => 'LBL_' . strtoupper(preg_replace('/_(text|list|name)$/', '', $field))];
        if ($field === 'ai_score_override') {
            return $cell + ['displayParams' => ['field' => ['onchange' => self::ASK_FOR_REASON]]];
        }
        if (in_array($field, self::UNBROKEN, true)) {
            return $cell + ['customCode' => Layout::brokenAnywhere($field)];
        }
        // Text-only keeps SuiteCRM from decoding the words back into markup.
        return substr($field, -5) === '_text'
            ? $cell + ['displayParams' => ['textonly' => true, 'nl2br' => true]]
            : $cell;
    }
}
