<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\OptIn\OptInState;

final class OptInStateTest extends TestCase
{
    private const ADDRESS = [
        'email_address' => 'ada@example.com', 'invalid_email' => '0', 'opt_out' => '0', 'confirm_opt_in' => 'not-opt-in',
        'confirm_opt_in_date' => null, 'confirm_opt_in_sent_date' => null, 'confirm_opt_in_fail_date' => null,
    ];

    /** @dataProvider states */
    public function testTheStateIsInTheWordsOfTheWire(array $part, string $setting, string $state): void
    {
        self::assertSame($state, OptInState::of($part + self::ADDRESS, $setting));
    }

    public function states(): array
    {
        return [
            [[], 'confirmed', 'none'],
            [['confirm_opt_in' => null], 'confirmed', 'none'],
            [['confirm_opt_in' => 'opt-in'], 'opt_in', 'opted_in'],
            [['confirm_opt_in' => 'opt-in'], 'confirmed', 'pending'],
            [['confirm_opt_in' => 'confirmed-opt-in'], 'opt_in', 'confirmed'],
            [['confirm_opt_in' => 'confirmed-opt-in', 'opt_out' => '1'], 'confirmed', 'opted_out'],
            [['opt_out' => '1', 'invalid_email' => '1'], 'confirmed', 'invalid'],
        ];
    }

    public function testTheLastMailCounts(): void
    {
        $sent = ['confirm_opt_in' => 'opt-in', 'confirm_opt_in_sent_date' => '2026-11-22 12:34:56'];
        self::assertSame([
            'email' => 'ada@example.com', 'setting' => 'confirmed', 'state' => 'pending', 'mail' => 'sent',
            'sent_at' => '2026-11-22T12:34:56Z', 'confirmed_at' => null,
        ], OptInState::onWire($sent + self::ADDRESS, 'confirmed'));
        $failed = ['confirm_opt_in_fail_date' => '2026-11-22 12:40:00'] + $sent + self::ADDRESS;
        self::assertSame('failed', OptInState::onWire($failed, 'confirmed')['mail']);
        self::assertSame('none', OptInState::onWire(self::ADDRESS, 'confirmed')['mail']);
    }
}
