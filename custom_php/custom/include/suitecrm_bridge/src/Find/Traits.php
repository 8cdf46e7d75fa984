<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Find;

/** What is known of a person or a company that may be there twice. */
final class Traits
{
    private const PERSON_PHONES = ['phone_work', 'phone_mobile', 'phone_home', 'phone_other'];
    private const COMPANY_PHONES = ['phone_office', 'phone_alternate'];

    /** @var string[] */
    public $emails = [];
    /** @var string[] */
    public $phones = [];
    /** @var string */
    public $name = '';
    /** @var string */
    public $company = '';
    /** @var string */
    public $website = '';

    /** @return string[] the fields in which they are looked for, for a module */
    public static function fields(string $module): array
    {
        return $module === 'Accounts'
            ? array_merge(['email1', 'name', 'website'], self::COMPANY_PHONES)
            : array_merge(['email1', 'first_name', 'last_name', 'account_name'], self::PERSON_PHONES);
    }

    /** @param array<string, mixed> $values of those fields */
    public static function from(string $module, array $values): self
    {
        $text = static function (string $name) use ($values): string {
            return trim((string) ($values[$name] ?? ''));
        };
        $traits = new self();
        $traits->emails = $text('email1') === '' ? [] : [$text('email1')];
        $phones = array_map($text, $module === 'Accounts' ? self::COMPANY_PHONES : self::PERSON_PHONES);
        $traits->phones = array_values(array_unique(array_filter($phones)));
        $traits->name = $module === 'Accounts' ? $text('name') : trim($text('first_name') . ' ' . $text('last_name'));
        $traits->company = $text('account_name');
        $traits->website = $text('website');
        return $traits;
    }

    /** example.com of https://www.example.com/about */
    public static function host(string $website): string
    {
        $host = (string) preg_replace('~^(?:https?://)?(?:www\.)?~i', '', $website);
        return strtolower((string) preg_replace('~[/?#].*$~', '', $host));
    }
}
