<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Calendar;

use SuiteCrmBridge\Field\InvalidValue;
use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Http\JsonBody;

/** A meeting or call somebody wants in the calendar; its shape has been checked, what it points at has not. */
final class MeetingRequest
{
    private const UUID = '/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/D';
    private const MOST_INVITEES = 100;
    private const MOST_SECONDS = 7 * 24 * 3600;
    private const INVITABLE = ['Users', 'Contacts', 'Leads'];

    /** @var string Meetings or Calls */
    public $module = 'Meetings';
    /** @var string|null */
    public $id;
    /** @var string */
    public $name = '';
    /** @var string UTC, as the database writes it */
    public $start = '';
    /** @var string */
    public $end = '';
    /** @var string */
    public $location = '';
    /** @var string */
    public $description = '';
    /** @var string */
    public $assignedUserId = '';
    /** @var array{module: string, id: string}|null */
    public $parent;
    /** @var array<int, array{module: string, id: string}> */
    public $invitees = [];
    /** @var bool */
    public $mustBeFree = false;
    /** @var bool */
    public $sendInvites = false;
    /** @var array<string, string[]> */
    private $faults = [];

    /**
     * @param array<string, mixed> $body
     * @throws ApiError
     */
    public static function fromBody(array $body, string $callerId): self
    {
        $request = new self();
        $request->readWhat($body);
        $request->readWhen($body);
        $request->readWho($body, $callerId);
        $request->readHow($body);
        if ($request->faults !== []) {
            throw new ApiError('INVALID', 'The meeting has mistakes.', $request->faults);
        }
        return $request;
    }

    public function minutes(): int
    {
        return intdiv((int) strtotime("$this->end UTC") - (int) strtotime("$this->start UTC"), 60);
    }

    /** @param array<string, mixed> $body */
    private function readWhat(array $body): void
    {
        $this->module = $this->choice($body, 'module', ['Meetings', 'Calls']);
        $this->name = trim($this->text($body, 'name', 50));
        if ($this->name === '' && !isset($this->faults['name'])) {
            $this->faults['name'][] = 'The field is required.';
        }
        $this->location = $this->text($body, 'location', 50);
        $this->description = $this->text($body, 'description', 16000);
        $this->id = $body['id'] ?? null;
        if ($this->id !== null && (!is_string($this->id) || !preg_match(self::UUID, $this->id))) {
            $this->faults['id'][] = 'The id of a new record is a lower-case UUID.';
            $this->id = null;
        }
    }

    /** @param array<string, mixed> $body */
    private function readWhen(array $body): void
    {
        $this->start = $this->time($body, 'date_start');
        $this->end = $this->time($body, 'date_end');
        if ($this->start === '' || $this->end === '') {
            return;
        }
        $seconds = (int) strtotime("$this->end UTC") - (int) strtotime("$this->start UTC");
        if ($seconds <= 0 || $seconds > self::MOST_SECONDS || $seconds % 60 !== 0) {
            $this->faults['date_end'][] = 'It ends whole minutes after it starts, at most 7 days.';
        }
    }

    /** @param array<string, mixed> $body */
    private function readWho(array $body, string $callerId): void
    {
        $this->assignedUserId = $this->text($body, 'assigned_user_id', 36) ?: $callerId;
        if (isset($body['parent'])) {
            $this->parent = $this->record($body['parent'], 'parent');
        }
        $invitees = $body['invitees'] ?? [];
        if (!JsonBody::isList($invitees) || count($invitees) > self::MOST_INVITEES) {
            $this->faults['invitees'][] = 'It is a list of at most 100 records.';
            return;
        }
        foreach ($invitees as $index => $invitee) {
            $record = $this->record($invitee, "invitees.$index");
            if ($record !== null && !in_array($record['module'], self::INVITABLE, true)) {
                $this->faults["invitees.$index.module"][] = 'It is Users, Contacts or Leads.';
            } elseif ($record !== null) {
                $this->invitees[$index] = $record;
            }
        }
    }

    /** @param array<string, mixed> $body */
    private function readHow(array $body): void
    {
        $this->mustBeFree = $this->choice($body, 'if_busy', ['allow', 'refuse']) === 'refuse';
        $send = $body['send_invites'] ?? false;
        if (!is_bool($send)) {
            $this->faults['send_invites'][] = 'The field takes true or false.';
        }
        $this->sendInvites = $send === true;
    }

    /**
     * @param mixed $value
     * @return array{module: string, id: string}|null
     */
    private function record($value, string $path): ?array
    {
        $right = is_array($value) && is_string($value['module'] ?? null) && is_string($value['id'] ?? null) && $value['id'] !== '';
        if (!$right) {
            $this->faults[$path][] = 'It is an object with module and id.';
            return null;
        }
        return ['module' => $value['module'], 'id' => $value['id']];
    }

    /**
     * @param array<string, mixed> $body
     * @param string[] $choices the first is the default
     */
    private function choice(array $body, string $name, array $choices): string
    {
        $value = $body[$name] ?? $choices[0];
        if (!in_array($value, $choices, true)) {
            $this->faults[$name][] = 'It is ' . implode(' or ', $choices) . '.';
            return $choices[0];
        }
        return $value;
    }

    /** @param array<string, mixed> $body */
    private function text(array $body, string $name, int $most): string
    {
        $value = $body[$name] ?? '';
        if (!is_string($value) || strpos($value, "\0") !== false) {
            $this->faults[$name][] = 'The field takes text.';
            return '';
        }
        if (mb_strlen($value, 'UTF-8') > $most) {
            $this->faults[$name][] = "The text is longer than $most characters.";
        }
        return $value;
    }

    /** @param array<string, mixed> $body */
    private function time(array $body, string $name): string
    {
        $text = $this->text($body, $name, 40);
        try {
            if ($text === '' && !isset($this->faults[$name])) {
                $this->faults[$name][] = 'The field is required.';
            }
            return $text === '' ? '' : UtcTime::toStorage($text);
        } catch (InvalidValue $invalid) {
            $this->faults[$name][] = $invalid->getMessage();
            return '';
        }
    }
}
