<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Write\FullWriter;
use SuiteCrmBridge\Write\ItemResult;
use SuiteCrmBridge\Write\Modules;
use SuiteCrmBridge\Write\QuietWriter;
use SuiteCrmBridge\Write\WriteRequest;

/** `POST write`: up to 500 records, quietly or through SuiteCRM's own save. */
final class WriteAction extends Action
{
    /** A full save takes tens of milliseconds, more with workflows; 500 of them outlast the usual 30 s. */
    private const MAX_SECONDS = 300;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $caller->mustOperateBridge('Only the bridge\'s own user may write in bulk.');
        $write = WriteRequest::fromBody(JsonBody::of($request));
        set_time_limit(self::MAX_SECONDS);
        $modules = new Modules();
        $quiet = new QuietWriter($this->database, $modules);
        $writer = $write->mode === 'quiet' ? $quiet : new FullWriter($this->database, $modules, $quiet);
        return self::body($writer->write($write->items));
    }

    /**
     * @param ItemResult[] $results
     * @return mixed[]
     */
    private static function body(array $results): array
    {
        $meta = ['written' => 0, 'created' => 0, 'unchanged' => 0, 'failed' => 0];
        $data = [];
        foreach ($results as $index => $result) {
            $meta[$result->status]++;
            $data[] = ['index' => $index] + $result->onWire();
        }
        return ['data' => $data, 'meta' => $meta];
    }
}
