<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Layout;

use SuiteCrmBridge\Schema\FieldDescription;
use SuiteCrmBridge\Schema\Language;
use SugarBean;

/** A field at its place in a layout, as plain data. */
final class Cell
{
    /** @var SugarBean */
    private $bean;
    /** @var Language */
    private $language;

    public function __construct(SugarBean $bean, Language $language)
    {
        $this->bean = $bean;
        $this->language = $language;
    }

    /**
     * @param mixed $raw a name, or what SuiteCRM's layout says beside it
     * @return array<string, mixed>|null null for an empty place, and for what is no field of the module
     */
    public function of($raw): ?array
    {
        $raw = is_string($raw) ? ['name' => $raw] : (is_array($raw) ? $raw : []);
        $name = $this->original(is_string($raw['name'] ?? null) ? strtolower($raw['name']) : '');
        $def = $this->bean->field_defs[$name] ?? null;
        if (!is_array($def) || ($def['type'] ?? '') === 'link') {
            return null;
        }
        $label = is_string($raw['label'] ?? null) && $raw['label'] !== '' ? $raw['label'] : (string) ($def['vname'] ?? $name);
        $cell = [
            'field' => $name,
            'label' => $this->language->label((string) $this->bean->module_dir, $label),
            'type' => FieldDescription::isShown($name, $def, (array) $this->bean->field_defs)
                ? FieldDescription::type($def) : (string) ($def['type'] ?? 'varchar'),
            // SuiteCRM draws it by a template of its own, which is nothing for another screen.
            'custom' => !empty($raw['customCode']),
        ];
        return $cell + $this->points($name, $def) + $this->together($name, $raw);
    }

    /** The package shows some of its fields by twins that only SuiteCRM's own screens can fill. */
    private function original(string $name): string
    {
        $isTwin = preg_match('/^(\w+)_(?:badge|text|list)$/D', $name, $found) && !empty($this->bean->field_defs[$found[1]]['scb_column'])
            && ($this->bean->field_defs[$name]['source'] ?? 'db') === 'non-db';
        return $isTwin ? $found[1] : $name;
    }

    /**
     * The id behind a name that SuiteCRM shows of a related record.
     *
     * @param array<string, mixed> $def
     * @return array<string, string>
     */
    private function points(string $name, array $def): array
    {
        $id = (string) ($def['id_name'] ?? '');
        if ($id === '' || $id === $name || !isset($this->bean->field_defs[$id])) {
            return [];
        }
        if (($def['type'] ?? '') === 'parent') {
            return ['id_field' => $id, 'type_field' => (string) ($def['type_name'] ?? 'parent_type')];
        }
        return ['id_field' => $id] + (empty($def['module']) ? [] : ['module' => (string) $def['module']]);
    }

    /**
     * The parts of an address, which SuiteCRM shows as one.
     *
     * @param array<string, mixed> $raw
     * @return array<string, string[]>
     */
    private function together(string $name, array $raw): array
    {
        if (($raw['type'] ?? '') !== 'address' || !preg_match('/^(\w+_address_)street$/D', $name, $found)) {
            return [];
        }
        $parts = array_map(static function (string $part) use ($found): string {
            return $found[1] . $part;
        }, ['street', 'city', 'state', 'postalcode', 'country']);
        return ['fields' => array_values(array_intersect($parts, array_keys((array) $this->bean->field_defs)))];
    }
}
