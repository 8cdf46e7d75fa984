<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Calendar;

use Administration;
use BeanFactory;
use Meeting;
use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\NamedLock;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Write\RelatedRecords;

/** Puts a meeting or call into SuiteCRM's calendar and invites people to it. */
final class Booking
{
    private const LINKS = ['Users' => 'users', 'Contacts' => 'contacts', 'Leads' => 'leads'];

    /** @var Database */
    private $database;
    /** @var BusyTimes */
    private $busy;
    /** @var RelatedRecords */
    private $related;

    public function __construct(Database $database, BusyTimes $busy, RelatedRecords $related)
    {
        $this->database = $database;
        $this->busy = $busy;
        $this->related = $related;
    }

    /**
     * @return array{id: string, status: string}
     * @throws ApiError
     */
    public function make(MeetingRequest $request): array
    {
        $bean = BeanFactory::newBean($request->module);
        if (!$bean instanceof SugarBean || !$bean->ACLAccess('edit')) {
            throw new ApiError('ACCESS_DENIED', "The user may not create $request->module.");
        }
        if ($request->id !== null && $this->exists($bean, $request->id)) {
            return ['id' => $request->id, 'status' => 'unchanged'];
        }
        $this->mustPointAtSomething($request, $bean);
        $save = function () use ($request, $bean): array {
            return $this->saveIfFree($request, $bean);
        };
        return $request->mustBeFree
            ? (new NamedLock($this->database))->during(['calendar', $request->assignedUserId], $save)
            : $save();
    }

    /**
     * @return array{id: string, status: string}
     * @throws ApiError
     */
    private function saveIfFree(MeetingRequest $request, SugarBean $bean): array
    {
        if ($request->mustBeFree && $this->busy->hasAny($request->assignedUserId, $request->start, $request->end)) {
            throw new ApiError('BUSY', 'The user has something else in that time.');
        }
        $this->fill($request, $bean);
        // SuiteCRM's calendar file of the user is written once, after everybody is invited.
        $bean->update_vcal = false;
        $bean->save();
        $this->invite($request, $bean);
        if ($request->sendInvites) {
            $this->send($request, $bean);
        }
        return ['id' => (string) $bean->id, 'status' => 'created'];
    }

    private function fill(MeetingRequest $request, SugarBean $bean): void
    {
        if ($request->id !== null) {
            $bean->id = $request->id;
            $bean->new_with_id = true;
        }
        $bean->name = $request->name;
        $bean->location = $request->location;
        $bean->description = $request->description;
        $bean->date_start = $request->start;
        $bean->date_end = $request->end;
        $bean->duration_hours = intdiv($request->minutes(), 60);
        $bean->duration_minutes = $request->minutes() % 60;
        $bean->status = 'Planned';
        $bean->assigned_user_id = $request->assignedUserId;
        if ($request->module === 'Calls') {
            $bean->direction = 'Outbound';
        }
        if ($request->parent !== null) {
            $bean->parent_type = $request->parent['module'];
            $bean->parent_id = $request->parent['id'];
        }
    }

    private function invite(MeetingRequest $request, SugarBean $bean): void
    {
        foreach ($this->guests($request) as $module => $ids) {
            $link = self::LINKS[$module];
            if ($bean->load_relationship($link)) {
                $bean->$link->add($ids);
            }
        }
        $host = BeanFactory::getBean('Users', $request->assignedUserId);
        $bean->update_vcal = true;
        /** @var Meeting $bean or a Call, which answers an invitation in the same way */
        $bean->set_accept_status($host, 'accept');
    }

    /** SuiteCRM's own invitation mails, to everybody it can reach. */
    private function send(MeetingRequest $request, SugarBean $bean): void
    {
        $guests = $this->guests($request);
        [$bean->users_arr, $bean->contacts_arr, $bean->leads_arr] =
            [$guests['Users'], $guests['Contacts'] ?? [], $guests['Leads'] ?? []];
        /** @var Administration $settings */
        $settings = BeanFactory::newBean('Administration');
        $settings->retrieveSettings();
        foreach ($bean->get_notification_recipients() as $person) {
            $bean->send_assignment_notifications($person, $settings);
        }
    }

    /** @return array<string, string[]> ids by module */
    private function guests(MeetingRequest $request): array
    {
        $guests = ['Users' => [$request->assignedUserId]];
        foreach ($request->invitees as $invitee) {
            $guests[$invitee['module']][] = $invitee['id'];
        }
        return array_map(static function (array $ids): array {
            return array_values(array_unique($ids));
        }, $guests);
    }

    /** @throws ApiError */
    private function mustPointAtSomething(MeetingRequest $request, SugarBean $bean): void
    {
        $faults = ['assigned_user_id' => $this->related->fault('Users', $request->assignedUserId)];
        if ($request->parent !== null) {
            $types = $GLOBALS['app_list_strings'][$bean->field_defs['parent_type']['options'] ?? ''] ?? [];
            $faults['parent.module'] = isset($types[$request->parent['module']]) ? null : 'The value is not an option of the field.';
            $faults['parent.id'] = $faults['parent.module'] === null
                ? $this->related->fault($request->parent['module'], $request->parent['id']) : null;
        }
        foreach ($request->invitees as $index => $invitee) {
            $faults["invitees.$index.id"] = $this->related->fault($invitee['module'], $invitee['id']);
        }
        $found = array_filter($faults);
        if ($found !== []) {
            throw new ApiError('INVALID', 'The meeting has mistakes.', array_map(static function (string $fault): array {
                return [$fault];
            }, $found));
        }
    }

    private function exists(SugarBean $bean, string $id): bool
    {
        $literal = $this->database->literal($id);
        return $this->database->rows("SELECT id FROM {$bean->getTableName()} WHERE id = $literal") !== [];
    }
}
