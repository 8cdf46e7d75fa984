<?php

declare(strict_types=1);

namespace SuiteCrmBridge\OptIn;

use SuiteCrmBridge\Field\UtcTime;

/** Where an address stands, in the words of the wire. */
final class OptInState
{
    public const SETTINGS = ['not-opt-in' => 'disabled', 'opt-in' => 'opt_in', 'confirmed-opt-in' => 'confirmed'];

    /**
     * @param array<string, string|null> $address a row of email_addresses
     * @param string $setting disabled, opt_in or confirmed
     * @return array<string, string|null>
     */
    public static function onWire(array $address, string $setting): array
    {
        return [
            'email' => $address['email_address'],
            'setting' => $setting,
            'state' => self::of($address, $setting),
            'mail' => self::mail($address),
            'sent_at' => UtcTime::toWire($address['confirm_opt_in_sent_date']),
            'confirmed_at' => $address['confirm_opt_in'] === 'confirmed-opt-in'
                ? UtcTime::toWire($address['confirm_opt_in_date']) : null,
        ];
    }

    /** @param array<string, string|null> $address */
    public static function of(array $address, string $setting): string
    {
        if (!empty($address['invalid_email'])) {
            return 'invalid';
        }
        if (!empty($address['opt_out'])) {
            return 'opted_out';
        }
        if ($address['confirm_opt_in'] === 'confirmed-opt-in') {
            return 'confirmed';
        }
        if ($address['confirm_opt_in'] !== 'opt-in') {
            return 'none';
        }
        return $setting === 'confirmed' ? 'pending' : 'opted_in';
    }

    /** @param array<string, string|null> $address */
    private static function mail(array $address): string
    {
        [$sent, $failed] = [(string) $address['confirm_opt_in_sent_date'], (string) $address['confirm_opt_in_fail_date']];
        if ($sent === '' && $failed === '') {
            return 'none';
        }
        return $failed > $sent ? 'failed' : 'sent';
    }
}
