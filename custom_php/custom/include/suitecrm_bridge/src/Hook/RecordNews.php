<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;
use SuiteCrmBridge\Feed\ChangeDetector;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Text\PlainText;

/** Decides whether what happened to a record is news, and writes it down once. */
final class RecordNews
{
    private const EMAIL_BEFORE = 'scb_email_before';
    private const SAVED_BEFORE = 'scb_saved_before';

    /** @var Outbox */
    private $outbox;

    public function __construct(Outbox $outbox)
    {
        $this->outbox = $outbox;
    }

    /** Addresses live in their own tables and are stored before the save hooks run, so the old one is kept from the read. */
    public static function remember(SugarBean $bean): void
    {
        unset($bean->{self::SAVED_BEFORE});
        if (isset($bean->emailAddress)) {
            $bean->{self::EMAIL_BEFORE} = self::plain($bean->email1 ?? '');
        }
    }

    public function saved(SugarBean $bean): void
    {
        $values = get_object_vars($bean);
        $before = self::before($bean);
        $stored = ['id' => $bean->id, 'deleted' => $bean->deleted]
            + ChangeDetector::stored((array) $bean->field_defs, $before, $values);
        // Most saves have no workflow behind them: the second look finds what the first one left.
        if ($stored === $before && self::primaryEmail($bean) === ($bean->{self::EMAIL_BEFORE} ?? '')) {
            return;
        }
        $bean->{self::SAVED_BEFORE} = $stored;
        $before === [] ? $this->reportNew($bean, $values) : $this->reportChanges($bean, $before, $values);
    }

    public function deleted(SugarBean $bean, string $id): void
    {
        $this->report($bean, 'deleted', [], $id);
    }

    public function restored(SugarBean $bean, string $id): void
    {
        $this->report($bean, 'updated', ['deleted'], $id);
    }

    /** @return array<string, mixed> empty for a new record */
    private static function before(SugarBean $bean): array
    {
        // SuiteCRM never renews fetched_row, so a second save in one request is compared with the first one.
        $saved = $bean->{self::SAVED_BEFORE} ?? [];
        if (($saved['id'] ?? null) === $bean->id) {
            return $saved;
        }
        // A copy made from a record that was read still carries that record's row.
        return empty($bean->fetched_row) || !empty($bean->new_with_id) ? [] : $bean->fetched_row;
    }

    /** @param array<string, mixed> $values */
    private function reportNew(SugarBean $bean, array $values): void
    {
        $changed = ChangeDetector::filled((array) $bean->field_defs, $values);
        $email = self::primaryEmail($bean);
        $bean->{self::EMAIL_BEFORE} = $email;
        $this->report($bean, 'created', $email === '' ? $changed : array_merge($changed, ['email1']));
    }

    /**
     * @param array<string, mixed> $before
     * @param array<string, mixed> $values
     */
    private function reportChanges(SugarBean $bean, array $before, array $values): void
    {
        if (!empty($bean->deleted) && empty($before['deleted'])) {
            $this->report($bean, 'deleted', []);
            return;
        }
        $changed = ChangeDetector::changed((array) $bean->field_defs, $before, $values);
        if (empty($bean->deleted) && !empty($before['deleted'])) {
            $changed[] = 'deleted';
        }
        if ($this->emailChanged($bean)) {
            $changed[] = 'email1';
        }
        if ($changed !== []) {
            $this->report($bean, 'updated', $changed);
        }
    }

    private function emailChanged(SugarBean $bean): bool
    {
        if (!isset($bean->{self::EMAIL_BEFORE})) {
            return false;
        }
        $now = self::primaryEmail($bean);
        $changed = $now !== $bean->{self::EMAIL_BEFORE};
        $bean->{self::EMAIL_BEFORE} = $now;
        return $changed;
    }

    private static function primaryEmail(SugarBean $bean): string
    {
        if (!isset($bean->emailAddress)) {
            return '';
        }
        $addresses = (array) $bean->emailAddress->addresses;
        foreach ($addresses as $address) {
            if (!empty($address['primary_address'])) {
                return self::plain($address['email_address'] ?? '');
            }
        }
        return '';
    }

    /** @param string[] $changed */
    private function report(SugarBean $bean, string $event, array $changed, string $id = ''): void
    {
        $recordId = $id === '' ? (string) $bean->id : $id;
        $user = $GLOBALS['current_user']->id ?? null;
        $this->outbox->add((string) $bean->module_dir, $recordId, $event, $changed, $user ?: null);
    }

    /** @param mixed $value */
    private static function plain($value): string
    {
        return trim(PlainText::of((string) $value));
    }
}
