<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Calendar\ActiveUsers;
use SuiteCrmBridge\Calendar\BusyTimes;
use SuiteCrmBridge\Read\Access;
use SuiteCrmBridge\Read\ReadableModules;

/** `GET calendar`: when people are busy. */
final class CalendarAction extends Action
{
    private const MOST_SECONDS = 62 * 24 * 3600;
    private const MOST_USERS = 20;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $query = $request->getQueryParams();
        [$from, $to] = [QueryTime::of($query, 'start'), QueryTime::of($query, 'end')];
        $seconds = $to->getTimestamp() - $from->getTimestamp();
        if ($seconds <= 0 || $seconds > self::MOST_SECONDS) {
            throw new ApiError('INVALID', 'end is after start, by at most 62 days.', ['end' => ['It is after start, by at most 62 days.']]);
        }
        $ids = self::ids($query, $caller->id);
        $names = (new ActiveUsers($this->database))->names($ids);
        $busy = new BusyTimes($this->database, new ReadableModules(), new Access($this->database));
        $data = [];
        foreach ($ids as $id) {
            if (!isset($names[$id])) {
                throw new ApiError('NOT_FOUND', "Users $id does not exist or is not active.");
            }
            $data[] = [
                'user' => ['id' => $id, 'name' => $names[$id]],
                'busy' => $busy->of($id, $from->format('Y-m-d H:i:s'), $to->format('Y-m-d H:i:s')),
            ];
        }
        return ['data' => $data];
    }

    /**
     *      * @return string[]
     *
     * @param array<string, mixed> $query
     * @return mixed[]
     * @throws ApiError
     */
    private static function ids(array $query, string $callerId): array
    {
        $text = $query['users'] ?? $callerId;
        $ids = is_string($text) ? array_values(array_unique(explode(',', $text))) : [];
        if ($ids === [] || count($ids) > self::MOST_USERS || in_array('', $ids, true)) {
            throw new ApiError('INVALID', 'users is 1 to 20 ids with commas between.', ['users' => ['It is 1 to 20 ids with commas between.']]);
        }
        return $ids;
    }
}
