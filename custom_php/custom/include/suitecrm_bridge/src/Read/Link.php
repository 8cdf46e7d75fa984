<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** One step from a record to related ones, as SQL. */
final class Link
{
    /** @var string the link field */
    public $field;
    /** @var ReadableModule what it leads to */
    public $module;
    /** @var bool at most one record is on the other side */
    public $isToOne;
    /** @var array{near: string, far: string, join: ?string, join_near: string, join_far: string} */
    private $keys;
    /** @var array{at: string, column: string, value: string}|null a column that says which kind of link a row is */
    private $role;

    /**
     * @param array{near: string, far: string, join: ?string, join_near: string, join_far: string} $keys
     * @param array{at: string, column: string, value: string}|null $role `at` is near, far or join; `value` a literal
     */
    public function __construct(string $field, ReadableModule $module, bool $isToOne, array $keys, ?array $role)
    {
        $this->field = $field;
        $this->module = $module;
        $this->isToOne = $isToOne;
        $this->keys = $keys;
        $this->role = $role;
    }

    /** Whether this column of the near record holds the other one's id, and nothing else. */
    public function isInColumn(string $name): bool
    {
        return $this->keys['join'] === null && $this->role === null && $this->keys['near'] === $name;
    }

    /** What identifies a record's side of the link; NULL when its role says it is not linked. */
    public function nearKey(string $near): string
    {
        $key = "$near.`{$this->keys['near']}`";
        if (($this->role['at'] ?? '') !== 'near') {
            return $key;
        }
        return "CASE WHEN $near.`{$this->role['column']}` = {$this->role['value']} THEN $key END";
    }

    /** What has to equal the other record's nearKey, on the far side. */
    public function farKey(string $far): string
    {
        return $this->keys['join'] === null ? "$far.`{$this->keys['far']}`" : "{$far}_j.`{$this->keys['join_near']}`";
    }

    /** FROM with everything the far side needs. */
    public function from(string $far, string ...$texts): string
    {
        if ($this->keys['join'] === null) {
            return $this->module->from($far, ...$texts);
        }
        return "{$this->keys['join']} {$far}_j INNER JOIN {$this->module->table} $far"
            . " ON $far.`{$this->keys['far']}` = {$far}_j.`{$this->keys['join_far']}`"
            . $this->module->customJoin($far, ...$texts);
    }

    /** @return string[] what makes a far row a living one of this link */
    public function conditions(string $far): array
    {
        $conditions = ["$far.deleted = 0"];
        if ($this->keys['join'] !== null) {
            $conditions[] = "{$far}_j.deleted = 0";
        }
        $at = $this->role['at'] ?? '';
        if ($at === 'far' || $at === 'join') {
            $table = $at === 'far' ? $far : "{$far}_j";
            $conditions[] = "$table.`{$this->role['column']}` = {$this->role['value']}";
        }
        return $conditions;
    }

    /** Rows of the far module that are linked to one record, whose nearKey is given as a literal. */
    public function among(string $far, string $nearLiteral): string
    {
        if ($this->keys['join'] === null) {
            $role = ($this->role['at'] ?? '') === 'far'
                ? " AND $far.`{$this->role['column']}` = {$this->role['value']}" : '';
            return "$far.`{$this->keys['far']}` = $nearLiteral$role";
        }
        $role = ($this->role['at'] ?? '') === 'join' ? " AND l.`{$this->role['column']}` = {$this->role['value']}" : '';
        return "$far.`{$this->keys['far']}` IN (SELECT l.`{$this->keys['join_far']}` FROM {$this->keys['join']} l"
            . " WHERE l.`{$this->keys['join_near']}` = $nearLiteral AND l.deleted = 0$role)";
    }
}
