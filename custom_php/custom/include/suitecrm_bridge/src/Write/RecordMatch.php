<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Schema\FieldDescription;

/** Finds the one record that an upsert means. */
final class RecordMatch
{
    private const TYPES = ['string', 'integer', 'id', 'enum'];

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /** @param array<string, array<string, mixed>> $defs */
    public static function canBeBy(string $field, array $defs): bool
    {
        $source = $defs[$field]['source'] ?? 'db';
        return isset($defs[$field]) && FieldValues::isWritable($field, $defs[$field], $defs) && ($field === 'email1'
            || ($source !== 'non-db' && in_array(FieldDescription::type($defs[$field]), self::TYPES, true)));
    }

    /**
     * @param int|string $value as it is stored
     * @return string|null the record's id; null when there is none
     * @throws ItemRefused when there are several
     */
    public function find(SugarBean $seed, string $field, $value): ?string
    {
        $sql = $field === 'email1' ? $this->byAddress($seed, (string) $value) : $this->byField($seed, $field, $value);
        $ids = array_column($this->database->rows($sql . ' LIMIT 2'), 'id');
        if (count($ids) > 1) {
            throw new ItemRefused('AMBIGUOUS', $field, "Several records have this $field.");
        }
        return $ids === [] ? null : (string) $ids[0];
    }

    private function byAddress(SugarBean $seed, string $address): string
    {
        return 'SELECT DISTINCT t.id FROM ' . $seed->getTableName() . ' t'
            . ' JOIN email_addr_bean_rel r ON r.bean_id = t.id AND r.deleted = 0'
            . ' AND r.bean_module = ' . $this->database->literal((string) $seed->module_dir)
            . ' JOIN email_addresses e ON e.id = r.email_address_id AND e.deleted = 0'
            . ' WHERE t.deleted = 0 AND e.email_address_caps = '
            . $this->database->literal(mb_strtoupper($address, 'UTF-8'));
    }

    /** @param int|string $value */
    private function byField(SugarBean $seed, string $field, $value): string
    {
        $table = $seed->getTableName();
        $custom = ($seed->field_defs[$field]['source'] ?? 'db') === 'custom_fields';
        $stored = [$value];
        if ($custom && is_string($value)) {
            // SuiteCRM keeps the text of Studio's fields in its HTML form.
            $stored[] = htmlspecialchars($value, ENT_QUOTES, 'UTF-8');
        }
        $list = implode(', ', array_unique(array_map([$this->database, 'literal'], $stored)));
        return "SELECT t.id FROM $table t" . ($custom ? " JOIN {$table}_cstm c ON c.id_c = t.id" : '')
            . ' WHERE t.deleted = 0 AND ' . ($custom ? 'c' : 't') . ".$field IN ($list)";
    }
}
