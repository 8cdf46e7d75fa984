<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** The panels on accounts, cases and articles, in the form of Panels. */
final class CustomerPanels
{
    public const LAYOUTS = [
        'Accounts' => [
            'detailview' => ['lbl_scb_customer_health' => [
                ['health_badge', 'churn_probability_text'],
                ['health_components_list', 'usage_summary_list'],
                ['health_reasons_list', 'health_recommendations_text'],
                ['mrr', 'renewal_date'],
                ['health_scored_at', 'usage_at_limit'],
            ]],
            'editview' => ['lbl_scb_customer_health' => [['mrr', 'renewal_date']]],
        ],
        'Cases' => [
            'detailview' => ['lbl_scb_support_intelligence' => [
                ['ai_sentiment_badge', 'ai_analysed_at'],
                ['ai_suggested_articles_list'],
            ]],
        ],
        'AOK_KnowledgeBase' => [
            'detailview' => ['lbl_scb_publication' => [
                ['slug', 'language'],
                ['summary', 'meta_description'],
                ['tags', 'view_count'],
                ['helpful_count', 'not_helpful_count'],
                ['related_articles_list'],
            ]],
            'editview' => ['lbl_scb_publication' => [['slug', 'language'], ['summary', 'meta_description'], ['tags']]],
        ],
    ];

    /** What SuiteCRM 8 shows in place of a field that is drawn as markup. */
    public const PLAIN = [
        'health_badge' => 'health_score',
        'health_components_list' => 'health_components_text',
        'usage_summary_list' => 'usage_summary_text',
        'health_reasons_list' => 'health_reasons_text',
        'ai_sentiment_badge' => 'ai_sentiment',
        'ai_suggested_articles_list' => 'ai_suggested_articles_text',
        'related_articles_list' => 'related_articles_text',
    ];
}
