<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Write\FullWriter;
use SuiteCrmBridge\Write\ItemResult;
use SuiteCrmBridge\Write\Modules;
use SuiteCrmBridge\Write\QuietWriter;
use SuiteCrmBridge\Write\WriteRequest;
use SuiteCrmBridge\Write\WriterLimits;

/** `POST write`: up to 500 records, quietly (the bridge only) or through SuiteCRM's own save (everybody, as themselves). */
final class WriteAction extends Action
{
    /** A full save takes tens of milliseconds, more with workflows; 500 of them outlast the usual 30 s. */
    private const MAX_SECONDS = 300;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $write = WriteRequest::fromBody(JsonBody::of($request));
        if ($write->mode === 'quiet') {
            $caller->mustOperateBridge('Only the bridge\'s own user may write quietly.');
        }
        set_time_limit(self::MAX_SECONDS);
        $modules = new Modules();
        $quiet = new QuietWriter($this->database, $modules);
        $limits = new WriterLimits($modules, $caller);
        $writer = $write->mode === 'quiet' ? $quiet : new FullWriter($this->database, $modules, $quiet, $limits);
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
