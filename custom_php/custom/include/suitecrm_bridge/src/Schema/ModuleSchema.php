<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Schema;

use SugarBean;
use SuiteCrmBridge\Write\FieldValues;
use SuiteCrmBridge\Write\Modules;
use Throwable;

/** Describes one module to one user. */
final class ModuleSchema
{
    /** @var Rights */
    private $rights;
    /** @var Language */
    private $language;

    public function __construct(Rights $rights, Language $language)
    {
        $this->rights = $rights;
        $this->language = $language;
    }

    /** @return array<string, mixed> */
    public function summary(string $module): array
    {
        return [
            'module' => $module,
            'label' => $this->language->module($module),
            'singular' => $this->language->oneOf($module),
            'may' => $this->rights->may($module),
        ];
    }

    /** @return array<string, mixed> */
    public function describe(SugarBean $bean): array
    {
        $module = (string) $bean->module_dir;
        $summary = $this->summary($module);
        $editable = $summary['may']['edit'] !== 'none' && (new Modules())->has($module);
        $defs = (array) $bean->field_defs;
        $fields = [];
        foreach ($defs as $name => $def) {
            if (FieldDescription::isShown((string) $name, $def, $defs)) {
                $fields[] = $this->field($module, (string) $name, $defs, $editable);
            }
        }
        return $summary + [
            'language' => $this->language->code,
            'fields' => $fields,
            'relationships' => $this->relationships($bean),
        ];
    }

    /**
     * @param array<string, array<string, mixed>> $defs
     * @return array<string, mixed>
     */
    private function field(string $module, string $name, array $defs, bool $editable): array
    {
        $def = $defs[$name];
        $owned = !empty($def['scb_owned']);
        $field = [
            'name' => $name,
            'label' => $this->language->label($module, (string) ($def['vname'] ?? $name)),
            'type' => FieldDescription::type($def),
            'suitecrm_type' => (string) ($def['type'] ?? 'varchar'),
            'length' => FieldDescription::length($def),
            'required' => FieldDescription::isRequired($def),
            'default' => FieldDescription::default($def),
            'writable' => $editable && !$owned && FieldValues::isWritable($name, $def, $defs),
            'owned' => $owned,
        ];
        if (in_array($field['type'], ['enum', 'multienum'], true)) {
            $field['options'] = $this->language->options((string) ($def['options'] ?? '')) ?? [];
        }
        $related = FieldDescription::relatedModule($name, $defs);
        return $related === null ? $field : $field + ['module' => $related];
    }

    /** @return array<int, array<string, mixed>> */
    private function relationships(SugarBean $bean): array
    {
        $links = [];
        foreach ((array) $bean->field_defs as $name => $def) {
            if (($def['type'] ?? '') !== 'link') {
                continue;
            }
            $related = $this->relatedThrough($bean, (string) $name);
            if ($related !== null) {
                $links[] = [
                    'link' => (string) $name,
                    'label' => $this->language->label((string) $bean->module_dir, (string) ($def['vname'] ?? $name)),
                    'relationship' => (string) ($def['relationship'] ?? ''),
                ] + $related;
            }
        }
        return $links;
    }

    /** @return array{module: string, cardinality: string}|null null when SuiteCRM cannot follow the link, or the user may not */
    private function relatedThrough(SugarBean $bean, string $link): ?array
    {
        try {
            if (!$bean->load_relationship($link)) {
                return null;
            }
            $module = (string) $bean->$link->getRelatedModuleName();
            $hidden = in_array($module, $this->rights->modules(), true) && !$this->rights->mayEnter($module);
            return $module === '' || $hidden || !isset($GLOBALS['beanList'][$module])
                ? null
                : ['module' => $module, 'cardinality' => self::cardinality($bean, $link)];
        } catch (Throwable $broken) {
            // Add-ons leave links behind whose relationship is gone.
            return null;
        }
    }

    private static function cardinality(SugarBean $bean, string $link): string
    {
        // A contact's account sits in a join table, yet there is one of it; only the vardef says so.
        $one = ($bean->field_defs[$link]['link_type'] ?? '') === 'one' || $bean->$link->getType() === 'one';
        return $one ? 'one' : 'many';
    }
}
