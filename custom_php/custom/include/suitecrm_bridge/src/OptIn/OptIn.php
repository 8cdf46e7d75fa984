<?php

declare(strict_types=1);

namespace SuiteCrmBridge\OptIn;

use BeanFactory;
use Configurator;
use EmailAddress;
use EmailMan;
use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Http\ApiError;

/** SuiteCRM's own opt-in of an address of one record. */
final class OptIn
{
    private const MODULES = ['Leads', 'Contacts', 'Prospects', 'Accounts'];

    /** @var Database */
    private $database;
    /** @var SugarBean */
    private $bean;
    /** @var string */
    private $setting;

    /** @throws ApiError unless the record is there and the user may see it */
    public function __construct(Database $database, string $module, string $id)
    {
        require_once 'modules/Configurator/Configurator.php';
        $this->database = $database;
        if (!in_array($module, self::MODULES, true)) {
            throw new ApiError('INVALID', 'module is ' . implode(', ', self::MODULES) . '.', ['module' => ['It is one of ' . implode(', ', self::MODULES) . '.']]);
        }
        $bean = BeanFactory::newBean($module);
        if (!$bean instanceof SugarBean || !$bean->retrieve($id, false) || $bean->id !== $id) {
            throw new ApiError('NOT_FOUND', "$module $id does not exist.");
        }
        if (!$bean->ACLAccess('view')) {
            throw new ApiError('ACCESS_DENIED', 'The user may not view this record.');
        }
        $this->bean = $bean;
        $this->setting = OptInState::SETTINGS[(new Configurator())->getConfirmOptInEnumValue()] ?? 'disabled';
    }

    /**
     * @param string|null $email null for the primary one
     * @return array<string, string|null>
     * @throws ApiError
     */
    public function state(?string $email): array
    {
        return OptInState::onWire($this->address($email), $this->setting);
    }

    /**
     * @param string $delivery now or queue
     * @return array<string, string|null>
     * @throws ApiError
     */
    public function request(?string $email, string $delivery): array
    {
        if (!$this->bean->ACLAccess('edit')) {
            throw new ApiError('ACCESS_DENIED', 'The user may not edit this record.');
        }
        $row = $this->address($email);
        $this->mustBePossible(OptInState::of($row, $this->setting), $delivery, $row);
        /** @var EmailAddress $address */
        $address = BeanFactory::newBean('EmailAddresses');
        $address->retrieve((string) $row['id'], false);
        $address->optIn();
        $queued = false;
        if ($this->setting === 'confirmed' && OptInState::of($row, $this->setting) !== 'confirmed') {
            $queued = $delivery === 'queue';
            /** @var EmailMan $mails */
            $mails = BeanFactory::newBean('EmailMan');
            $queued
                ? $mails->addOptInEmailToEmailQueue($this->bean->module_dir, $this->bean->id)
                : $mails->sendOptInEmail($address, $this->bean->module_dir, $this->bean->id);
        }
        $state = $this->state((string) $row['email_address']);
        return $queued ? ['mail' => 'queued'] + $state : $state;
    }

    /**
     * @param array<string, string|null> $row
     * @throws ApiError
     */
    private function mustBePossible(string $state, string $delivery, array $row): void
    {
        if ($this->setting === 'disabled') {
            throw new ApiError('OPT_IN_DISABLED', 'Opt-in is switched off in SuiteCRM\'s e-mail settings.');
        }
        if ($state === 'opted_out') {
            throw new ApiError('OPTED_OUT', 'The address has opted out.');
        }
        if ($state === 'invalid') {
            throw new ApiError('INVALID_ADDRESS', 'The address is marked as invalid.');
        }
        if ($delivery === 'queue' && empty($row['primary_address'])) {
            $fault = 'SuiteCRM\'s queue takes the primary address only.';
            throw new ApiError('INVALID', $fault, ['delivery' => [$fault]]);
        }
    }

    /**
     * @return array<string, string|null> a row of email_addresses
     * @throws ApiError
     */
    private function address(?string $email): array
    {
        [$id, $module] = array_map([$this->database, 'literal'], [$this->bean->id, $this->bean->module_dir]);
        $wanted = $email === null
            ? 'r.primary_address = 1'
            : 'e.email_address_caps = ' . $this->database->literal(mb_strtoupper($email, 'UTF-8'));
        $rows = $this->database->rows(
            'SELECT e.id, e.email_address, e.invalid_email, e.opt_out, e.confirm_opt_in, e.confirm_opt_in_date,'
            . ' e.confirm_opt_in_sent_date, e.confirm_opt_in_fail_date, r.primary_address FROM email_addr_bean_rel r'
            . ' JOIN email_addresses e ON e.id = r.email_address_id AND e.deleted = 0'
            . " WHERE r.bean_id = $id AND r.bean_module = $module AND r.deleted = 0 AND $wanted LIMIT 1"
        );
        if ($rows === []) {
            throw new ApiError('NOT_FOUND', $email === null ? 'The record has no primary address.' : 'The record has no such address.');
        }
        return $rows[0];
    }
}
