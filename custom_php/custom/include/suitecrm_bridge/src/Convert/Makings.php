<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Convert;

use BeanFactory;
use SecurityGroup;
use SugarBean;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Write\BeanSaver;
use SuiteCrmBridge\Write\ItemRefused;
use SuiteCrmBridge\Write\RecordWriter;
use SuiteCrmBridge\Write\WriteItem;

/** Makes or links the records that a lead becomes, each checked first and done later. */
final class Makings
{
    /** @var RecordWriter */
    private $records;
    /** @var BeanSaver */
    private $saver;

    public function __construct(RecordWriter $records, BeanSaver $saver)
    {
        $this->records = $records;
        $this->saver = $saver;
    }

    /**
     * @return (callable(): mixed)|null null when there are problems
     * @throws ApiError when the user may not create such records at all
     */
    public function creation(Part $part, ConversionRequest $request, SugarBean $lead, Problems $problems): ?callable
    {
        $item = WriteItem::from(['op' => 'create', 'module' => $part->module, 'id' => $part->id, 'fields' => $part->fields]);
        $target = BeanFactory::newBean($part->module);
        $defaults = LeadValues::for($lead, $target);
        if (isset($request->parts['account']) && $part->name !== 'account') {
            $defaults['account_id'] = $request->parts['account']->id;
        }
        $finish = static function (SugarBean $bean) use ($part, $lead): void {
            if ($part->name === 'contact' && !array_key_exists('email1', $part->fields) && isset($bean->emailAddress)) {
                // With all their marks, so that nobody who opted out is asked again.
                $bean->emailAddress->addresses = (array) ($lead->emailAddress->addresses ?? []);
            }
        };
        try {
            $make = $this->records->make($item, $defaults, $finish);
            // "unchanged" is what a creation says of an id that exists, and then there is nothing to save.
            if ($this->records->knows($item)) {
                $problems->add("$part->name.id", 'The id is taken.');
                return null;
            }
            $this->records->related->expect($part->module, $part->id);
            return $make;
        } catch (ItemRefused $refusal) {
            self::tell($refusal, $part, $problems);
            return null;
        }
    }

    /** @return (callable(): mixed)|null null when there is nothing to do or there are problems */
    public function link(Part $part, ConversionRequest $request, Problems $problems): ?callable
    {
        $fault = $this->records->related->fault($part->module, $part->id);
        if ($fault !== null) {
            $problems->add("$part->name.id", $fault);
            return null;
        }
        $account = $request->parts['account'] ?? null;
        $bean = $this->stored($part);
        if ($part->name === 'account' || $account === null || (string) $bean->account_id === $account->id) {
            return null;
        }
        if ($part->name === 'opportunity' && (string) $bean->account_id !== '') {
            return null;
        }
        if (!$bean->ACLAccess('save')) {
            $problems->add("$part->name.id", 'You may not edit it, so it cannot get the account.');
            return null;
        }
        return function () use ($part, $bean, $account): void {
            $this->saver->save($part->module, $bean, ['account_id' => $account->id]);
        };
    }

    /** Links the new records to each other and to the lead, and marks the lead. */
    public function finish(ConversionRequest $request, SugarBean $lead): void
    {
        $contact = $request->parts['contact'] ?? null;
        if ($contact !== null && isset($request->parts['opportunity'])) {
            $deal = $this->stored($request->parts['opportunity']);
            if ($deal->load_relationship('contacts')) {
                $deal->contacts->add($contact->id);
            }
        }
        $marks = ['converted' => 1, 'status' => 'Converted'];
        foreach ($request->parts as $part) {
            $marks["{$part->name}_id"] = $part->id;
            if ($part->isNew) {
                $this->inherit($part, $lead);
            }
        }
        if ($contact !== null && $contact->isNew && !empty($lead->campaign_id)) {
            require_once 'modules/Campaigns/utils.php';
            campaign_log_lead_or_contact_entry($lead->campaign_id, $lead, $this->stored($contact), 'contact');
        }
        $this->saver->save('Leads', $lead, $marks);
    }

    private function inherit(Part $part, SugarBean $lead): void
    {
        if (!empty($GLOBALS['sugar_config']['securitysuite_inherit_parent'])) {
            require_once 'modules/SecurityGroups/SecurityGroup.php';
            SecurityGroup::inherit_parentQuery($this->stored($part), 'Leads', $lead->id, $part->id, $part->module);
        }
    }

    private function stored(Part $part): SugarBean
    {
        $bean = BeanFactory::newBean($part->module);
        $bean->retrieve($part->id, false);
        return $bean;
    }

    /** @throws ApiError */
    private static function tell(ItemRefused $refusal, Part $part, Problems $problems): void
    {
        if ($refusal->errorCode === 'ACCESS_DENIED') {
            throw new ApiError('ACCESS_DENIED', "You may not create $part->module.");
        }
        foreach ($refusal->fields ?: [(string) $refusal->field => [$refusal->getMessage()]] as $field => $messages) {
            foreach ($messages as $message) {
                $problems->add("$part->name.fields.$field", $message);
            }
        }
    }
}
