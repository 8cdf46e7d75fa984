<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Calendar\Booking;
use SuiteCrmBridge\Calendar\BusyTimes;
use SuiteCrmBridge\Calendar\MeetingRequest;
use SuiteCrmBridge\Read\Access;
use SuiteCrmBridge\Read\ReadableModules;
use SuiteCrmBridge\Schema\Language;
use SuiteCrmBridge\Write\RelatedRecords;

/** `POST calendar`: a meeting with invitees. */
final class BookingAction extends Action
{
    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $meeting = MeetingRequest::fromBody(JsonBody::of($request), $caller->id);
        // SuiteCRM's save and its mails read the lists of the user's language from here.
        $GLOBALS['app_list_strings'] = return_app_list_strings_language(Language::of($GLOBALS['current_user'])->code);
        $busy = new BusyTimes($this->database, new ReadableModules(), new Access($this->database));
        return ['data' => (new Booking($this->database, $busy, new RelatedRecords($this->database)))->make($meeting)];
    }
}
