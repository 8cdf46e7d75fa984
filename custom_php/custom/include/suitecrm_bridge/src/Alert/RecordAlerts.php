<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Alert;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Install\Settings;

/** Looks at a record after its save and rings the bell of those who should know. */
final class RecordAlerts
{
    /** @var Database */
    private $database;
    /** @var Bell */
    private $bell;

    public function __construct(Database $database, Bell $bell)
    {
        $this->database = $database;
        $this->bell = $bell;
    }

    public function saved(SugarBean $bean): void
    {
        $module = (string) $bean->module_dir;
        $event = AlertRules::eventOf($module);
        if ($event === null || !isset($bean->field_defs[AlertRules::EVENTS[$event][1]]) || !empty($bean->deleted)) {
            return;
        }
        [, $column, $ringing] = AlertRules::EVENTS[$event];
        $band = (string) ($bean->$column ?? '');
        $before = is_array($bean->fetched_row) ? (string) ($bean->fetched_row[$column] ?? '') : '';
        $crossings = new Crossings($this->database);
        if ($band === $ringing) {
            if ($crossings->entered($module, (string) $bean->id, $before === $ringing)) {
                $this->ring($event, $bean);
            }
        } elseif ($band !== '' || $before !== '') {
            $crossings->left($module, (string) $bean->id);
        }
    }

    private function ring(string $event, SugarBean $bean): void
    {
        $rules = AlertRules::fromText((new Settings($this->database))->get(AlertRules::SETTING));
        $owner = (string) ($bean->assigned_user_id ?? '');
        foreach ($this->active($rules->recipients($event, $owner, $this->managerOf($owner))) as $userId) {
            $this->bell->ring($userId, $event, $bean);
        }
    }

    private function managerOf(string $userId): string
    {
        $rows = $this->database->rows('SELECT reports_to_id FROM users WHERE id = ' . $this->database->literal($userId));
        return (string) ($rows[0]['reports_to_id'] ?? '');
    }

    /**
     * @param string[] $ids
     * @return string[]
     */
    private function active(array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        $list = implode(', ', array_map([$this->database, 'literal'], $ids));
        return array_column(
            $this->database->rows("SELECT id FROM users WHERE deleted = 0 AND status = 'Active' AND id IN ($list)"),
            'id'
        );
    }
}
