<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Text;

/** The bridge's JSON columns as lines a person can read. */
final class Lines
{
    /** Browsers fold plain spaces; these keep the points apart from the words. */
    private const GAP = "\u{00A0}\u{00A0}";

    /**
     * `+12  Viewed the pricing page 3 times`, strongest first as the bridge ordered them.
     *
     * @param mixed[] $reasons
     */
    public static function reasons(array $reasons): string
    {
        $lines = [];
        foreach ($reasons as $reason) {
            if (!is_array($reason)) {
                continue;
            }
            $points = $reason['points'] ?? 0;
            $lines[] = self::signed(is_numeric($points) ? (float) $points : 0.0) . self::GAP . self::reason($reason);
        }
        return implode("\n", $lines);
    }

    /** @param array<string, mixed> $reason */
    public static function reason(array $reason): string
    {
        $text = $reason['text'] ?? $reason['code'] ?? '';
        $text = is_scalar($text) ? (string) $text : '';
        return isset($reason['text']) ? $text : Phrases::humanise($text);
    }

    /**
     * @param mixed[] $signals
     * @param callable $showTime turns an ISO 8601 instant into the reader's own form
     */
    public static function signals(array $signals, callable $showTime): string
    {
        $lines = [];
        foreach ($signals as $signal) {
            if (!is_array($signal)) {
                continue;
            }
            $count = (int) ($signal['count'] ?? 1);
            $parts = [$count === 1 ? Phrases::say('LBL_SCB_ONCE') : Phrases::say('LBL_SCB_TIMES', $count)];
            if (is_string($signal['last_at'] ?? null)) {
                $parts[] = Phrases::say('LBL_SCB_LAST', $showTime($signal['last_at']));
            }
            $lines[] = Phrases::humanise((string) ($signal['signal'] ?? '')) . ' (' . implode(', ', $parts) . ')';
        }
        return implode("\n", $lines);
    }

    /**
     * @param mixed[] $actions
     * @param callable $showDate turns `2026-11-23` into the reader's own form
     */
    public static function actions(array $actions, callable $showDate): string
    {
        $lines = [];
        foreach ($actions as $action) {
            $text = is_array($action) ? (string) ($action['text'] ?? '') : '';
            if ($text === '') {
                continue;
            }
            $due = is_string($action['due'] ?? null) ? $action['due'] : '';
            $lines[] = '• ' . $text . ($due === '' ? '' : ' (' . Phrases::say('LBL_SCB_DUE', $showDate($due)) . ')');
        }
        return implode("\n", $lines);
    }

    public static function duration(int $seconds): string
    {
        $hours = intdiv($seconds, 3600);
        $minutes = intdiv($seconds % 3600, 60);
        $parts = [];
        if ($hours > 0) {
            $parts[] = Phrases::say('LBL_SCB_HOURS', $hours);
        }
        if ($minutes > 0) {
            $parts[] = Phrases::say('LBL_SCB_MINUTES', $minutes);
        }
        // Seconds say nothing beside hours.
        if ($hours === 0 && ($seconds % 60 > 0 || $minutes === 0)) {
            $parts[] = Phrases::say('LBL_SCB_SECONDS', $seconds % 60);
        }
        return implode(' ', $parts);
    }

    public static function percent(float $share): string
    {
        return round($share * 100, 1) . ' %';
    }

    /** `+12`, with a real minus sign below zero */
    public static function signed(float $points): string
    {
        $number = (string) round($points, 1);
        return $points < 0 ? "\u{2212}" . ltrim($number, '-') : '+' . $number;
    }
}
