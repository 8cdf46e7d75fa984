<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SugarBean;
use SuiteCrmBridge\Find\Duplicates;
use SuiteCrmBridge\Find\SearchedModule;
use SuiteCrmBridge\Find\Traits;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reach;
use SuiteCrmBridge\Read\Reader;
use SuiteCrmBridge\Text\PlainText;

/** `POST duplicates`: who may be the same as a record, or as one that is about to be made. */
final class DuplicatesAction extends Action
{
    private const MISTAKES = 'The request has mistakes.';

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $body = JsonBody::of($request);
        $name = $body['module'] ?? null;
        $id = $body['id'] ?? null;
        $fields = $body['fields'] ?? null;
        $limit = $body['limit'] ?? 10;
        $this->check($body, $name, $id, $fields, $limit);
        $reader = new Reader($this->database);
        $module = $reader->module($name);
        $reader->mustBeOpen($module, 'list');
        $traits = $id === null ? Traits::from($name, $fields) : self::known($name, $reader->viewed($module, $id));
        $searched = new SearchedModule($module, $reader->links, new Reach($reader->access));
        return ['data' => (new Duplicates($this->database, $reader))->of($searched, $traits, (string) $id, $limit)];
    }

    private static function known(string $module, SugarBean $bean): Traits
    {
        $values = [];
        foreach (Traits::fields($module) as $name) {
            $values[$name] = PlainText::of((string) ($bean->$name ?? ''));
        }
        $traits = Traits::from($module, $values);
        foreach ((array) ($bean->emailAddress->addresses ?? []) as $address) {
            $traits->emails[] = (string) $address['email_address'];
        }
        $traits->emails = array_values(array_unique(array_filter($traits->emails)));
        return $traits;
    }

    /**
     * @param array<string, mixed> $body
     * @param mixed $name
     * @param mixed $id
     * @param mixed $fields
     * @param mixed $limit
     * @throws ApiError
     */
    private function check(array $body, $name, $id, $fields, $limit): void
    {
        $problems = new Problems();
        foreach (array_diff(array_keys($body), ['module', 'id', 'fields', 'limit']) as $unknown) {
            $problems->add((string) $unknown, "There is no parameter $unknown.");
        }
        if (!in_array($name, Duplicates::MODULES, true)) {
            $problems->add('module', 'module is Leads, Contacts or Accounts.');
        }
        if (($id === null) === ($fields === null) || ($id !== null && (!is_string($id) || $id === ''))) {
            $problems->add('id', 'Either id or fields is needed.');
        }
        $known = is_string($name) ? Traits::fields($name) : [];
        foreach (is_array($fields) ? $fields : [] as $field => $value) {
            if (!in_array($field, $known, true) || ($value !== null && !is_string($value))) {
                $problems->add("fields.$field", 'It is one of ' . implode(', ', $known) . ', and text.');
            }
        }
        if (!is_int($limit) || $limit < 1 || $limit > 50) {
            $problems->add('limit', 'limit is a whole number from 1 to 50.');
        }
        $problems->stop(self::MISTAKES);
    }
}
