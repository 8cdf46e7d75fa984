<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Search\IndexHooks;
use SuiteCrmBridge\Search\Indexing;
use SuiteCrmBridge\Write\AtomicWriter;
use SuiteCrmBridge\Write\FullWriter;
use SuiteCrmBridge\Write\ItemResult;
use SuiteCrmBridge\Write\Modules;
use SuiteCrmBridge\Write\QuietWriter;
use SuiteCrmBridge\Write\RecordWriter;
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
        if ($write->mode === 'quiet') {
            return self::body($quiet->write($write->items));
        }
        $records = new RecordWriter($this->database, $modules, $quiet, new WriterLimits($modules, $caller));
        return $write->isAtomic ? $this->allOrNone($write, $records) : $this->each($write, $records);
    }

    /** @return array<string, mixed> */
    private function each(WriteRequest $write, RecordWriter $records): array
    {
        $writer = new FullWriter($records);
        if (!$write->indexLater) {
            return self::body($writer->write($write->items));
        }
        $indexing = new Indexing($this->database, new IndexHooks());
        $left = $indexing->leaveToScheduler();
        try {
            $results = $writer->write($write->items);
        } finally {
            $indexing->resume();
        }
        $indexing->makeStale(self::changed($write, $results));
        return self::body($results, ['index' => $left ? 'later' : 'now']);
    }

    /** @return array<string, mixed> */
    private function allOrNone(WriteRequest $write, RecordWriter $records): array
    {
        $writer = new AtomicWriter($this->database, $records);
        $indexing = new Indexing($this->database, new IndexHooks());
        $indexing->hold();
        try {
            $results = $writer->write($write->items);
        } finally {
            $indexing->resume();
        }
        $changed = self::changed($write, $results);
        $left = $indexing->catchUp($changed, $write->indexLater);
        $meta = ['atomic' => $writer->outcome];
        return self::body($results, $write->indexLater ? $meta + ['index' => $left ? 'later' : 'now'] : $meta);
    }

    /**
     * @param ItemResult[] $results
     * @return array<int, array{0: string, 1: string}> module and id of each record that is another now
     */
    private static function changed(WriteRequest $write, array $results): array
    {
        $changed = [];
        foreach ($results as $index => $result) {
            if (in_array($result->status, ['written', 'created', 'deleted'], true)) {
                $changed[] = [(string) $write->items[$index]['module'], (string) $result->id];
            }
        }
        return $changed;
    }

    /**
     * @param ItemResult[] $results
     * @param array<string, string> $more
     * @return array<string, mixed>
     */
    private static function body(array $results, array $more = []): array
    {
        $meta = ['written' => 0, 'created' => 0, 'unchanged' => 0, 'failed' => 0, 'deleted' => 0];
        $data = [];
        foreach ($results as $index => $result) {
            $meta[$result->status]++;
            $data[] = ['index' => $index] + $result->onWire();
        }
        return ['data' => $data, 'meta' => $meta + $more];
    }
}
