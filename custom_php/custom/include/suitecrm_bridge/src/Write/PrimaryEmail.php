<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SugarBean;

/** Changes a record's primary e-mail address, which setting `email1` alone does not do once there is one. */
final class PrimaryEmail
{
    public static function current(SugarBean $bean): string
    {
        foreach ((array) ($bean->emailAddress->addresses ?? []) as $address) {
            if (!empty($address['primary_address'])) {
                return (string) $address['email_address'];
            }
        }
        return '';
    }

    public static function set(SugarBean $bean, string $new): void
    {
        $bean->email1 = $new;
        if (!isset($bean->emailAddress)) {
            return;
        }
        $others = array_filter((array) $bean->emailAddress->addresses, static function (array $address) use ($new): bool {
            return empty($address['primary_address']) && strcasecmp((string) $address['email_address'], $new) !== 0;
        });
        $bean->emailAddress->addresses = [];
        if ($new !== '') {
            $bean->emailAddress->addAddress($new, true);
        }
        foreach ($others as $address) {
            $bean->emailAddress->addresses[] = $address;
        }
    }
}
