<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Module;

/** The vardefs of one of the package's own modules, said once per field instead of fifteen lines each. */
final class Definition
{
    /** What SuiteCRM would otherwise assume. */
    private const QUIET = [
        'audited' => false, 'massupdate' => false, 'importable' => false, 'inline_edit' => false,
        'duplicate_merge' => 'disabled', 'merge_filter' => 'disabled', 'unified_search' => false,
    ];

    private const BY_RANGE = ['enable_range_search' => true];
    public const COUNT = ['type' => 'int', 'options' => 'numeric_range_search_dom'] + self::BY_RANGE;
    /** 0 to 100. */
    public const SCORE = ['validation' => ['type' => 'range', 'min' => 0, 'max' => 100]] + self::COUNT;
    /** 0 to 1. */
    public const SHARE = [
        'type' => 'decimal', 'len' => '5,4', 'validation' => ['type' => 'range', 'min' => 0, 'max' => 1],
    ];
    public const TIME = ['type' => 'datetime', 'options' => 'date_range_search_dom'] + self::BY_RANGE;
    public const LINES = ['type' => 'text'];
    public const FLAG = ['type' => 'bool', 'default' => 0];

    /** @var string */
    private $module;
    /** @var string */
    private $table;
    /** @var array<string, array<string, mixed>> */
    private $fields = [];
    /** @var array<string, array<string, mixed>> */
    private $relationships = [];
    /** @var array<string, array<string, mixed>> */
    private $indices = [];

    public function __construct(string $module)
    {
        $this->module = $module;
        $this->table = strtolower($module);
    }

    /** @return array<string, mixed> */
    public static function words(int $length): array
    {
        return ['type' => 'varchar', 'len' => $length];
    }

    /** @return array<string, mixed> */
    public static function choice(string $list): array
    {
        return ['type' => 'enum', 'options' => $list, 'len' => 20];
    }

    /**
     * A column that people may write too.
     *
     * @param array<string, mixed> $def
     */
    public function field(string $name, array $def): self
    {
        $this->fields[$name] = $def + ['name' => $name, 'vname' => self::label($name)] + self::QUIET;
        return $this;
    }

    /**
     * A column that only the bridge writes; no save of SuiteCRM's touches it.
     *
     * @param array<string, mixed> $def
     */
    public function owned(string $name, array $def): self
    {
        return $this->field($name, $def + [
            'scb_owned' => true,
            // SuiteCRM 8 edits a record in the cells that show it, and keeps these out of that.
            'display' => 'readonly',
            'studio' => ['editview' => false, 'quickcreate' => false],
        ]);
    }

    /** A JSON column; longtext, because a transcript outgrows 65535 bytes. */
    public function json(string $name): self
    {
        return $this->owned($name, [
            'type' => 'text', 'dbType' => 'longtext', 'reportable' => false, 'studio' => false, 'scb_json' => true,
        ]);
    }

    /** Words for people, made of other columns when the record is read. */
    public function shown(string $name): self
    {
        return $this->field($name, [
            'type' => 'text', 'source' => 'non-db', 'vname' => self::label($name), 'reportable' => false,
            'api-visible' => false, 'display' => 'readonly', 'studio' => ['editview' => false, 'quickcreate' => false],
        ]);
    }

    /**
     * The side "many" of a relationship; the other module gets its link from an Extension file.
     *
     * @param string $one the prefix of the fields: `lead` makes lead_id, lead_name and the link lead
     */
    public function belongsTo(string $one, string $module, string $bean, string $table): self
    {
        $relationship = self::relationship($module, $this->module);
        $label = self::label($one);
        $hidden = ['reportable' => false, 'studio' => false];
        $this->field("{$one}_id", ['type' => 'id', 'vname' => "{$label}_ID"] + $hidden);
        // SuiteCRM puts the join's name into SQL without quotes, where a word like `case` would be SQL's own.
        $this->field("{$one}_name", [
            'type' => 'relate', 'source' => 'non-db', 'vname' => $label, 'id_name' => "{$one}_id", 'link' => $one,
            'module' => $module, 'table' => $table, 'rname' => 'name', 'join_name' => "{$one}_one", 'studio' => 'visible',
        ] + self::fullName($module));
        $this->field($one, [
            'type' => 'link', 'source' => 'non-db', 'vname' => $label, 'relationship' => $relationship,
            'link_type' => 'one', 'side' => 'right', 'module' => $module, 'bean_name' => $bean, 'reportable' => true,
        ]);
        $this->relationships[$relationship] = [
            'lhs_module' => $module, 'lhs_table' => $table, 'lhs_key' => 'id', 'rhs_module' => $this->module,
            'rhs_table' => $this->table, 'rhs_key' => "{$one}_id", 'relationship_type' => 'one-to-many',
        ];
        return $this->index("{$one}_id", 'deleted');
    }

    /** The side "one" of a relationship to another module of the package. */
    public function hasMany(string $module): self
    {
        return $this->field(strtolower($module), [
            'type' => 'link', 'source' => 'non-db', 'vname' => self::label($module), 'module' => $module,
            'bean_name' => $module, 'side' => 'left', 'relationship' => self::relationship($this->module, $module),
        ]);
    }

    public function index(string ...$columns): self
    {
        $name = substr('idx_' . $this->table . '_' . $columns[0], 0, 64);
        $this->indices[$name] = ['name' => $name, 'type' => 'index', 'fields' => $columns];
        return $this;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'table' => $this->table,
            'audited' => false,
            'duplicate_merge' => false,
            'unified_search' => false,
            'optimistic_locking' => true,
            'fields' => $this->fields,
            'relationships' => $this->relationships,
            'indices' => $this->indices,
        ];
    }

    /** @return array<string, string[]> what a join needs to know of people, who have no column `name` */
    private static function fullName(string $module): array
    {
        $person = in_array($module, ['Leads', 'Contacts'], true);
        return $person ? ['db_concat_fields' => ['first_name', 'last_name']] : [];
    }

    public static function relationship(string $one, string $many): string
    {
        return strtolower("{$one}_{$many}");
    }

    public static function label(string $field): string
    {
        return 'LBL_' . strtoupper((string) preg_replace('/_text$/', '', $field));
    }
}
