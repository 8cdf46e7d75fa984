<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use EmailAddressRelationship;
use Link2;
use SuiteCrmBridge\Database\Database;

/** Finds a module's links by name, from SuiteCRM's own relationships. */
class Links
{
    /** @var Database */
    private $database;
    /** @var ReadableModules */
    private $modules;
    /** @var array<string, Link|null> */
    private $found = [];

    public function __construct(Database $database, ReadableModules $modules)
    {
        $this->database = $database;
        $this->modules = $modules;
    }

    /** @return Link|null null when there is no such link, or none that may be read */
    public function of(ReadableModule $module, string $name): ?Link
    {
        $key = "$module->name.$name";
        if (!array_key_exists($key, $this->found)) {
            $field = $this->isLink($module, $name) ? $name : $this->behindId($module, $name);
            $this->found[$key] = $field === null ? null : $this->build($module, $field);
        }
        return $this->found[$key];
    }

    private function isLink(ReadableModule $module, string $name): bool
    {
        return ($module->seed->field_defs[$name]['type'] ?? '') === 'link';
    }

    /** `account` names the link whose foreign key is account_id. */
    private function behindId(ReadableModule $module, string $stem): ?string
    {
        $defs = (array) $module->seed->field_defs;
        if (!isset($defs["{$stem}_id"])) {
            return null;
        }
        foreach ($defs as $def) {
            $related = ($def['type'] ?? '') === 'relate' && ($def['link_type'] ?? '') !== 'relationship_info'
                && ($def['id_name'] ?? '') === "{$stem}_id" && $this->isLink($module, (string) ($def['link'] ?? ''));
            if ($related) {
                return (string) $def['link'];
            }
        }
        foreach ($defs as $field => $def) {
            $link = ($def['type'] ?? '') === 'link' ? $this->relationship($module, (string) $field) : null;
            $rule = $link === null ? [] : $link->getRelationshipObject()->def;
            $foreign = $link !== null && $link->getSide() !== REL_LHS && empty($rule['join_table'])
                && ($rule['rhs_key'] ?? '') === "{$stem}_id" && empty($rule['relationship_role_column']);
            if ($foreign) {
                return (string) $field;
            }
        }
        return null;
    }

    private function relationship(ReadableModule $module, string $field): ?Link2
    {
        $seed = $module->seed;
        $def = (array) $seed->field_defs[$field];
        // Links with a class of their own answer with their own queries, which SQL of ours would only guess.
        if (isset($def['link_class']) || isset($def['link_file']) || !$seed->load_relationship($field)) {
            return null;
        }
        $link = $seed->$field;
        $plain = $link instanceof Link2 && !$link->getRelationshipObject() instanceof EmailAddressRelationship;
        return $plain ? $link : null;
    }

    private function build(ReadableModule $module, string $field): ?Link
    {
        $link = $this->relationship($module, $field);
        $far = $link === null ? null : $this->modules->behindLink((string) $link->getRelatedModuleName());
        if ($link === null || $far === null) {
            return null;
        }
        $rule = $link->getRelationshipObject()->def;
        $def = (array) $module->seed->field_defs[$field];
        $fromLeft = $link->getSide() === REL_LHS;
        $one = $link->getType() === 'one' || ($def['link_type'] ?? '') === 'one';
        return new Link($field, $far, $one, self::keys($rule, $fromLeft), $this->role($rule, $def, $fromLeft));
    }

    /**
     * @param mixed[] $rule
     * @return array{near: string, far: string, join: ?string, join_near: string, join_far: string}
     */
    private static function keys(array $rule, bool $fromLeft): array
    {
        [$near, $far] = $fromLeft ? ['lhs', 'rhs'] : ['rhs', 'lhs'];
        return [
            'near' => (string) $rule["{$near}_key"],
            'far' => (string) $rule["{$far}_key"],
            'join' => empty($rule['join_table']) ? null : (string) $rule['join_table'],
            'join_near' => (string) ($rule["join_key_$near"] ?? ''),
            'join_far' => (string) ($rule["join_key_$far"] ?? ''),
        ];
    }

    /**
     * @param mixed[] $rule
     * @param array<string, mixed> $def
     * @return array{at: string, column: string, value: string}|null
     */
    private function role(array $rule, array $def, bool $fromLeft): ?array
    {
        if (empty($rule['relationship_role_column']) || !empty($def['ignore_role'])) {
            return null;
        }
        $at = !empty($rule['join_table']) ? 'join' : ($fromLeft ? 'far' : 'near');
        $value = $this->database->literal((string) ($rule['relationship_role_column_value'] ?? ''));
        return ['at' => $at, 'column' => (string) $rule['relationship_role_column'], 'value' => $value];
    }
}
