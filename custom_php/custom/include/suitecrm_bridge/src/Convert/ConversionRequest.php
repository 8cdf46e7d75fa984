<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Convert;

use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Http\JsonBody;
use SuiteCrmBridge\Read\Problems;

/** What is to become of which lead; its shape is checked, what it points at is not. */
final class ConversionRequest
{
    public const MISTAKES = 'The conversion has mistakes.';

    private const UUID = '/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/D';

    /** @var string */
    public $lead;
    /** @var array<string, Part> in the order in which they are made */
    public $parts = [];
    /** @var string[] parts that take over the lead's activities */
    public $activities = [];

    /**
     * @param array<string, mixed> $body
     * @throws ApiError
     */
    public static function fromBody(array $body): self
    {
        $request = new self();
        $problems = new Problems();
        foreach (array_diff(array_keys($body), ['lead', 'activities'], array_keys(Part::MODULES)) as $unknown) {
            $problems->add((string) $unknown, "There is no parameter $unknown.");
        }
        if (!is_string($body['lead'] ?? null) || $body['lead'] === '') {
            $problems->add('lead', 'lead is the id of a lead.');
        }
        foreach (array_keys(Part::MODULES) as $name) {
            $part = isset($body[$name]) ? self::part($name, $body[$name], $problems) : null;
            if ($part !== null) {
                $request->parts[$name] = $part;
            }
        }
        if (array_filter(array_intersect_key($body, Part::MODULES)) === []) {
            $problems->add('contact', 'A lead becomes at least one of account, contact and opportunity.');
        }
        $request->readActivities($body, $problems);
        $problems->stop(self::MISTAKES);
        $request->lead = $body['lead'];
        return $request;
    }

    /** @param mixed $raw */
    private static function part(string $name, $raw, Problems $problems): ?Part
    {
        $right = is_array($raw) && in_array($raw['op'] ?? null, ['create', 'link'], true);
        if (!$right || array_diff(array_keys($raw), ['op', 'id', 'fields']) !== []) {
            $problems->add($name, "$name is an object with op (create or link), id and, to create, fields.");
            return null;
        }
        $isNew = $raw['op'] === 'create';
        $id = $raw['id'] ?? null;
        if (!is_string($id) || $id === '' || ($isNew && !preg_match(self::UUID, $id))) {
            $problems->add("$name.id", $isNew ? 'The id of a new record is a lower-case UUID.' : 'id is the id of a record.');
            return null;
        }
        $fields = $raw['fields'] ?? [];
        if (!is_array($fields) || ($fields !== [] && (JsonBody::isList($fields) || !$isNew))) {
            $problems->add("$name.fields", $isNew ? 'fields is an object.' : 'A record that is linked takes no fields.');
            return null;
        }
        return new Part($name, $id, $isNew, $fields);
    }

    /** @param array<string, mixed> $body */
    private function readActivities(array $body, Problems $problems): void
    {
        $chosen = $body['activities'] ?? null;
        if ($chosen === null) {
            // The person, where there is one, as SuiteCRM's own form proposes.
            $this->activities = isset($this->parts['contact']) ? ['contact'] : array_slice(array_keys($this->parts), 0, 1);
            return;
        }
        if (!JsonBody::isList($chosen) || array_diff(array_filter($chosen, 'is_string'), array_keys($this->parts)) !== []
            || $chosen !== array_filter($chosen, 'is_string')) {
            $problems->add('activities', 'activities lists those of account, contact and opportunity that take them over.');
            return;
        }
        $this->activities = array_values(array_unique($chosen));
    }
}
