<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** The JSON columns of the package's modules as lines a person can read; whatever cannot be read is left out. */
final class ModuleLines
{
    private const BLOCKS = 10;
    private const STEP_MARKS = ['done' => "\u{2713}", 'skipped' => "\u{2013}", 'failed' => "\u{2717}"];
    private const SPEAKERS = [
        'assistant' => 'LBL_SCB_ASSISTANT', 'visitor' => 'LBL_SCB_VISITOR', 'agent' => 'LBL_SCB_AGENT',
    ];

    /**
     * `■■■■■■■■□□ 82  Usage`, from `[{"component": "usage", "label": "Usage", "score": 82}]`
     *
     * @param mixed[] $components
     */
    public static function components(array $components): string
    {
        $lines = [];
        foreach (self::records($components) as $component) {
            $score = self::score($component);
            $lines[] = self::bar($score / 100) . ' ' . round($score) . "\u{00A0}\u{00A0}" . self::label($component);
        }
        return implode("\n", $lines);
    }

    /**
     * `■■■■■■■■■■ Seats: 50 of 50 (at its limit)`, from `[{"metric": "seats", "used": 50, "limit": 50}]`
     *
     * @param mixed[] $usage
     */
    public static function usage(array $usage): string
    {
        $lines = [];
        foreach (self::records($usage) as $metric) {
            $lines[] = self::bar(self::used($metric)) . ' ' . self::amount($metric);
        }
        return implode("\n", $lines);
    }

    /** @param array<string, mixed> $metric */
    public static function amount(array $metric): string
    {
        $used = self::number($metric['used'] ?? 0);
        $limit = $metric['limit'] ?? null;
        $amount = is_numeric($limit) ? Phrases::say('LBL_SCB_OF', self::plain($used), self::plain((float) $limit))
            : self::plain($used);
        $full = is_numeric($limit) && $used >= (float) $limit ? ' (' . Phrases::say('LBL_SCB_AT_LIMIT') . ')' : '';
        return self::label($metric) . ': ' . $amount . $full;
    }

    /**
     * @param array<string, mixed> $metric
     * @return float 0 to 1; 0 when there is no limit
     */
    public static function used(array $metric): float
    {
        $limit = self::number($metric['limit'] ?? 0);
        return $limit > 0 ? max(0.0, min(1.0, self::number($metric['used'] ?? 0) / $limit)) : 0.0;
    }

    /** @param array<string, mixed> $component */
    public static function score(array $component): float
    {
        return max(0.0, min(100.0, self::number($component['score'] ?? 0)));
    }

    /**
     * `Company: ACME`, from `[{"name": "company", "label": "Company", "value": "ACME"}]` or `{"company": "ACME"}`
     *
     * @param mixed[] $data
     */
    public static function answers(array $data): string
    {
        $lines = [];
        foreach ($data as $name => $answer) {
            $named = is_array($answer) && array_key_exists('value', $answer);
            $label = $named ? self::label($answer) : Phrases::humanise((string) $name);
            $lines[] = $label . ': ' . self::value($named ? $answer['value'] : $answer);
        }
        return implode("\n", $lines);
    }

    /**
     * `• Email (email, required)`, from `{"fields": [{"name": "email", "type": "email", "required": true}]}`
     *
     * @param mixed[] $definition
     */
    public static function fields(array $definition): string
    {
        $lines = [];
        foreach (self::records((array) ($definition['fields'] ?? [])) as $field) {
            $facts = array_filter([
                self::value($field['type'] ?? ''),
                empty($field['required']) ? '' : Phrases::say('LBL_SCB_REQUIRED'),
            ]);
            $lines[] = '• ' . self::label($field) . ($facts === [] ? '' : ' (' . implode(', ', $facts) . ')');
        }
        return implode("\n", $lines);
    }

    /**
     * @param mixed[] $messages
     * @param callable $showTime turns an ISO 8601 instant into the reader's own form
     */
    public static function transcript(array $messages, callable $showTime): string
    {
        $lines = [];
        foreach (self::records($messages) as $message) {
            $from = self::value($message['from'] ?? '');
            $who = self::value($message['name'] ?? '');
            $who = $who !== '' ? $who : (isset(self::SPEAKERS[$from]) ? Phrases::say(self::SPEAKERS[$from]) : $from);
            $at = is_string($message['at'] ?? null) ? $showTime($message['at']) . '  ' : '';
            $lines[] = $at . $who . ': ' . self::value($message['text'] ?? '');
        }
        return implode("\n", $lines);
    }

    /**
     * @param mixed[] $steps
     * @param callable $showDate turns `2026-11-23` into the reader's own form
     */
    public static function steps(array $steps, callable $showDate): string
    {
        $lines = [];
        foreach (self::records($steps) as $step) {
            $mark = self::STEP_MARKS[self::value($step['state'] ?? '')] ?? "\u{25CB}";
            $due = is_string($step['due'] ?? null) ? Phrases::say('LBL_SCB_DUE', $showDate($step['due'])) : '';
            $lines[] = $mark . ' ' . self::value($step['text'] ?? '') . ($due === '' ? '' : " ($due)");
        }
        return implode("\n", $lines);
    }

    /**
     * `• How to reset a password (87 % match)`, from `[{"id": "…", "title": "…", "similarity": 0.87}]`
     *
     * @param mixed[] $articles
     */
    public static function articles(array $articles): string
    {
        $lines = [];
        foreach (self::records($articles) as $article) {
            $match = self::match($article);
            $lines[] = '• ' . self::value($article['title'] ?? '') . ($match === '' ? '' : " ($match)");
        }
        return implode("\n", $lines);
    }

    /** @param array<string, mixed> $article */
    public static function match(array $article): string
    {
        $share = $article['similarity'] ?? null;
        return is_numeric($share) ? Phrases::say('LBL_SCB_MATCH', round((float) $share * 100) . ' %') : '';
    }

    /** @param array<string, mixed> $thing */
    public static function label(array $thing): string
    {
        $label = self::value($thing['label'] ?? '');
        $code = $thing['component'] ?? $thing['metric'] ?? $thing['name'] ?? '';
        return $label !== '' ? $label : Phrases::humanise(self::value($code));
    }

    /**
     * @param mixed[] $list
     * @return array<int, array<string, mixed>>
     */
    public static function records(array $list): array
    {
        return array_values(array_filter($list, 'is_array'));
    }

    private static function bar(float $share): string
    {
        $full = (int) round($share * self::BLOCKS);
        return str_repeat("\u{25A0}", $full) . str_repeat("\u{25A1}", self::BLOCKS - $full);
    }

    /** @param mixed $value */
    private static function number($value): float
    {
        return is_numeric($value) ? (float) $value : 0.0;
    }

    private static function plain(float $number): string
    {
        return rtrim(rtrim(number_format($number, 2, '.', ''), '0'), '.');
    }

    /** @param mixed $value */
    private static function value($value): string
    {
        if (is_array($value)) {
            return implode(', ', array_map([self::class, 'value'], $value));
        }
        if (is_bool($value)) {
            return $value ? "\u{2713}" : "\u{2013}";
        }
        return is_scalar($value) ? (string) $value : '';
    }
}
