<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Convert;

use SugarBean;
use SuiteCrmBridge\Text\PlainText;
use SuiteCrmBridge\Write\FieldValues;
use SuiteCrmBridge\Write\PrimaryEmail;

/** What SuiteCRM's conversion takes over from a lead: fields of the same name, and a few of another. */
final class LeadValues
{
    /** target field → field of the lead */
    private const RENAMED = [
        'Accounts' => ['name' => 'account_name', 'phone_office' => 'phone_work'],
        'Opportunities' => ['name' => 'opportunity_name', 'amount' => 'opportunity_amount'],
    ];
    private const ADDRESSES = ['billing_address_' => 'primary_address_', 'shipping_address_' => 'alt_address_'];

    /** @return array<string, int|string|null> stored values for a new record */
    public static function for(SugarBean $lead, SugarBean $target): array
    {
        $row = (array) $lead->fetched_row;
        $module = (string) $target->module_dir;
        $values = [];
        $defs = (array) $target->field_defs;
        foreach ($defs as $name => $def) {
            $from = self::RENAMED[$module][$name] ?? strtr((string) $name, self::ADDRESSES);
            $value = (string) ($row[$from] ?? '');
            if ($value === '' || !FieldValues::isWritable((string) $name, $def, $defs) || ($def['source'] ?? 'db') === 'non-db') {
                continue;
            }
            // SuiteCRM keeps the text of Studio's fields in its HTML form.
            $isCustom = ($lead->field_defs[$from]['source'] ?? 'db') === 'custom_fields';
            $values[(string) $name] = $isCustom ? PlainText::of($value) : $value;
        }
        // The address is the person's.
        return $module === 'Contacts' ? $values + ['email1' => PrimaryEmail::current($lead)] : $values;
    }
}
