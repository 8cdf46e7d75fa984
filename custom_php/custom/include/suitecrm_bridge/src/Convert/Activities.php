<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Convert;

use BeanFactory;
use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Write\BeanSaver;
use UploadFile;

/** A lead's activities, copied or moved to what it became, as SuiteCRM's setting says. */
final class Activities
{
    private const MODULES = ['Calls', 'Tasks', 'Meetings', 'Emails', 'Notes'];

    /** @var Database */
    private $database;
    /** @var array<int, array{0: string, 1: string, 2: string}> files to copy once everything stands: from, to, name */
    private $files = [];

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /** @return string copy, move or nothing */
    public static function setting(): string
    {
        $setting = (string) ($GLOBALS['sugar_config']['lead_conv_activity_opt'] ?? 'copy');
        return in_array($setting, ['copy', 'move'], true) ? $setting : 'nothing';
    }

    /**
     * @param Part[] $targets
     * @return array{done: int, left: int} how many were copied or moved, and how many the user may not touch
     */
    public function handOver(SugarBean $lead, array $targets, ?Part $account): array
    {
        $setting = self::setting();
        $count = ['done' => 0, 'left' => 0];
        if ($setting === 'nothing' || $targets === []) {
            return $count;
        }
        foreach ($this->ofLead((string) $lead->id) as $activity) {
            $may = $activity->ACLAccess($setting === 'copy' ? 'view' : 'save');
            $count[$may ? 'done' : 'left']++;
            foreach ($may ? $targets : [] as $target) {
                $setting === 'copy' ? $this->copy($activity, $target, $account) : $this->move($activity, $target, $lead);
            }
        }
        return $count;
    }

    /** The attachments of copied notes; a transaction would not take them back, so they come last. */
    public function copyFiles(): void
    {
        foreach ($this->files as [$from, $to, $name]) {
            UploadFile::duplicate_file($from, $to, $name);
        }
        $this->files = [];
    }

    /** @return SugarBean[] */
    private function ofLead(string $id): array
    {
        $found = [];
        foreach (self::MODULES as $module) {
            $seed = BeanFactory::newBean($module);
            $rows = !$seed instanceof SugarBean ? [] : $this->database->rows(
                "SELECT id FROM {$seed->getTableName()} WHERE deleted = 0 AND parent_type = 'Leads' AND parent_id = "
                . $this->database->literal($id)
            );
            foreach (array_column($rows, 'id') as $activityId) {
                $bean = BeanFactory::newBean($module);
                if ($bean instanceof SugarBean && $bean->retrieve($activityId, false)) {
                    BeanSaver::keepSeconds($bean);
                    $found[] = $bean;
                }
            }
        }
        return $found;
    }

    private function copy(SugarBean $activity, Part $target, ?Part $account): void
    {
        $copy = clone $activity;
        foreach ((array) $copy->field_defs as $name => $def) {
            if (($def['type'] ?? '') === 'link') {
                // Loaded links still belong to the original.
                unset($copy->$name);
            }
        }
        $copy->id = create_guid();
        $copy->new_with_id = true;
        $copy->fetched_row = false;
        // The history stays in its order.
        $copy->update_date_modified = false;
        // A contact's activities hang on its company, which the contact is linked to beside it.
        $parent = $target->name === 'contact' ? $account ?? $target : $target;
        $this->settle($copy, $parent, $target);
        if ($activity->load_relationship('users') && $copy->load_relationship('users')) {
            $copy->users->add($activity->users->get());
        }
        if ($copy->module_dir === 'Notes' && (string) $copy->filename !== '') {
            $this->files[] = [(string) $activity->id, (string) $copy->id, (string) $copy->filename];
        }
    }

    private function move(SugarBean $activity, Part $target, SugarBean $lead): void
    {
        if ($activity->load_relationship('leads') && method_exists($activity->leads, 'delete')) {
            $activity->leads->delete($activity->id, $lead->id);
        }
        $this->settle($activity, $target, $target);
    }

    /** Saves the activity below its new parent, and beside the contact it is about. */
    private function settle(SugarBean $activity, Part $parent, Part $target): void
    {
        $activity->parent_type = $parent->module;
        $activity->parent_id = $parent->id;
        $isContact = $target->name === 'contact';
        if (isset($activity->field_defs['contact_id']) && ($activity->field_defs['contact_id']['source'] ?? 'db') === 'db') {
            $activity->contact_id = $isContact ? $target->id : '';
        }
        BeanSaver::fillDuration($activity);
        $activity->save();
        if ($isContact && $activity->load_relationship('contacts')) {
            $activity->contacts->add($target->id);
        }
    }
}
