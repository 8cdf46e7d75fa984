<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

use SuiteCrmBridge\Field\JsonText;

/** The markup of a case's sentiment and of articles that fit a case or another article. */
final class CaseCells
{
    private const BANDS = ['positive' => 'healthy', 'neutral' => 'unknown', 'negative' => 'critical'];

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function sentiment($record, $name = '', $value = '', $view = ''): string
    {
        $sentiment = Cell::key($record, 'ai_sentiment', 'scb_sentiment_list');
        return $sentiment === '' ? '' : Badge::of(
            null,
            self::BANDS[$sentiment] ?? 'unknown',
            Cell::label($sentiment, 'scb_sentiment_list')
        );
    }

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function articles($record, $name = '', $value = '', $view = ''): string
    {
        return self::links(JsonText::decode(Cell::text($record, 'ai_suggested_articles')));
    }

    /**
     * @param object|array<string, mixed> $record
     * @param mixed $name
     * @param mixed $value
     * @param mixed $view
     */
    public static function related($record, $name = '', $value = '', $view = ''): string
    {
        return self::links(JsonText::decode(Cell::text($record, 'related_articles')));
    }

    /** @param mixed[] $articles */
    private static function links(array $articles): string
    {
        $rows = '';
        foreach (ModuleLines::records($articles) as $article) {
            $title = Html::text(is_scalar($article['title'] ?? null) ? $article['title'] : '');
            $id = is_string($article['id'] ?? null) ? rawurlencode($article['id']) : '';
            $page = 'index.php?module=AOK_KnowledgeBase&amp;action=DetailView&amp;record=' . $id;
            $match = Html::text(ModuleLines::match($article));
            $rows .= '<li>' . ($id === '' ? $title : "<a href=\"$page\">$title</a>")
                . ($match === '' ? '' : " ($match)") . '</li>';
        }
        return $rows === '' ? '' : '<ul class="scb-articles" style="margin:0;padding-left:18px">' . $rows . '</ul>';
    }
}
