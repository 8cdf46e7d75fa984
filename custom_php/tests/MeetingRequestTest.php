<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Calendar\MeetingRequest;
use SuiteCrmBridge\Http\ApiError;

final class MeetingRequestTest extends TestCase
{
    private const SOUND = ['name' => 'Demo', 'date_start' => '2026-11-23T10:00:00+01:00', 'date_end' => '2026-11-23T09:45:00Z'];

    public function testASoundRequestIsReadAndTheRestHasDefaults(): void
    {
        $request = MeetingRequest::fromBody(self::SOUND, 'me');
        self::assertSame(['Meetings', '2026-11-23 09:00:00', 45], [$request->module, $request->start, $request->minutes()]);
        self::assertSame(['me', null, [], false, false], [
            $request->assignedUserId, $request->id, $request->invitees, $request->mustBeFree, $request->sendInvites,
        ]);
    }

    /** @dataProvider mistakes */
    public function testAMistakeIsToldAtItsField(array $part, string $field): void
    {
        self::assertSame([$field], $this->faulty($part + self::SOUND));
    }

    public function mistakes(): array
    {
        return [
            'no name' => [['name' => ' '], 'name'],
            'a long name' => [['name' => str_repeat('x', 51)], 'name'],
            'no start' => [['date_start' => ''], 'date_start'],
            'a start without zone' => [['date_start' => '2026-11-23T09:00:00'], 'date_start'],
            'an end before the start' => [['date_end' => '2026-11-23T08:00:00Z'], 'date_end'],
            'half a minute' => [['date_end' => '2026-11-23T09:00:30Z'], 'date_end'],
            'eight days' => [['date_end' => '2026-12-01T09:00:00Z'], 'date_end'],
            'another module' => [['module' => 'Tasks'], 'module'],
            'an id that is none' => [['id' => 'mine'], 'id'],
            'a parent without id' => [['parent' => ['module' => 'Leads']], 'parent'],
            'invitees as object' => [['invitees' => ['a' => 1]], 'invitees'],
            'too many invitees' => [['invitees' => array_fill(0, 101, ['module' => 'Leads', 'id' => 'x'])], 'invitees'],
            'an account invited' => [['invitees' => [['module' => 'Accounts', 'id' => 'x']]], 'invitees.0.module'],
            'a word for yes' => [['send_invites' => 'yes'], 'send_invites'],
            'an unknown wish' => [['if_busy' => 'maybe'], 'if_busy'],
        ];
    }

    public function testAllMistakesAreToldAtOnce(): void
    {
        self::assertSame(['name', 'date_start', 'date_end'], $this->faulty([]));
    }

    /** @return string[] */
    private function faulty(array $body): array
    {
        try {
            MeetingRequest::fromBody($body, 'me');
            return [];
        } catch (ApiError $error) {
            return array_keys($error->body()['errors']['fields']);
        }
    }
}
