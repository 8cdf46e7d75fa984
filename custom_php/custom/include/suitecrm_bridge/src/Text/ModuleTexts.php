<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

use SugarBean;
use SuiteCrmBridge\Field\JsonText;

/** Fills the display-only fields of accounts, cases, articles and the package's own modules. */
final class ModuleTexts
{
    /** shown field => stored field */
    private const SOURCES = [
        'health_components_text' => 'health_components', 'components_text' => 'components',
        'health_reasons_text' => 'health_reasons', 'reasons_text' => 'reasons',
        'health_recommendations_text' => 'health_recommendations', 'usage_summary_text' => 'usage_summary',
        'ai_suggested_articles_text' => 'ai_suggested_articles', 'related_articles_text' => 'related_articles',
        'intent_signals_text' => 'intent_signals', 'data_text' => 'data', 'definition_text' => 'definition',
        'transcript_text' => 'transcript', 'steps_text' => 'steps',
        'churn_probability_text' => 'churn_probability', 'conversion_probability_text' => 'conversion_probability',
        'total_time_spent_text' => 'total_time_spent',
    ];

    public static function fill(SugarBean $bean): void
    {
        foreach (self::SOURCES as $field => $source) {
            $stored = $bean->$source ?? '';
            if (isset($bean->field_defs[$field])) {
                $text = $stored === '' ? '' : self::text($source, (string) $stored);
                $bean->$field = RecordTexts::withoutMarkup($text);
            }
        }
    }

    private static function text(string $source, string $stored): string
    {
        $showTime = [RecordTexts::class, 'showTime'];
        $showDate = [RecordTexts::class, 'showDate'];
        switch ($source) {
            case 'churn_probability':
            case 'conversion_probability':
                return Lines::percent((float) $stored);
            case 'total_time_spent':
                return Lines::duration((int) $stored);
            case 'intent_signals':
                return Lines::signals(JsonText::decode($stored), $showTime);
            case 'health_recommendations':
                return Lines::actions(JsonText::decode($stored), $showDate);
            case 'steps':
                return ModuleLines::steps(JsonText::decode($stored), $showDate);
            case 'transcript':
                return ModuleLines::transcript(JsonText::decode($stored), $showTime);
            default:
                return self::lines($source, JsonText::decode($stored));
        }
    }

    /** @param mixed[] $value */
    private static function lines(string $source, array $value): string
    {
        switch ($source) {
            case 'data':
                return ModuleLines::answers($value);
            case 'definition':
                return ModuleLines::fields($value);
            case 'usage_summary':
                return ModuleLines::usage($value);
            case 'health_components':
            case 'components':
                return ModuleLines::components($value);
            case 'ai_suggested_articles':
            case 'related_articles':
                return ModuleLines::articles($value);
            default:
                return Lines::reasons($value);
        }
    }
}
