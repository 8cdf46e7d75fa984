<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Convert\Conversion;
use SuiteCrmBridge\Convert\ConversionRequest;
use SuiteCrmBridge\Convert\Makings;
use SuiteCrmBridge\Convert\Part;
use SuiteCrmBridge\Read\Reader;
use SuiteCrmBridge\Schema\Language;
use SuiteCrmBridge\Search\IndexHooks;
use SuiteCrmBridge\Search\Indexing;
use SuiteCrmBridge\Write\BeanSaver;
use SuiteCrmBridge\Write\Modules;
use SuiteCrmBridge\Write\QuietWriter;
use SuiteCrmBridge\Write\RecordWriter;
use SuiteCrmBridge\Write\WriterLimits;

/** `POST convert`: a lead becomes a contact, an account, an opportunity. */
final class ConvertAction extends Action
{
    /** Copying the activities of a busy lead takes its time. */
    private const MAX_SECONDS = 120;

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $wanted = ConversionRequest::fromBody(JsonBody::of($request));
        set_time_limit(self::MAX_SECONDS);
        // SuiteCRM's saves read the lists of the user's language from here.
        $GLOBALS['app_list_strings'] = return_app_list_strings_language(Language::of($GLOBALS['current_user'])->code);
        $modules = new Modules();
        $quiet = new QuietWriter($this->database, $modules);
        $records = new RecordWriter($this->database, $modules, $quiet, new WriterLimits($modules, $caller));
        $makings = new Makings($records, new BeanSaver($quiet));
        $conversion = new Conversion($this->database, new Reader($this->database), $makings);
        $indexing = new Indexing($this->database, new IndexHooks());
        // A search index is no part of the transaction; it hears of the new records once they stand.
        $indexing->leaveToScheduler();
        try {
            $said = $conversion->convert($wanted);
        } finally {
            $indexing->resume();
        }
        $indexing->catchUp(self::changed($said), false);
        return ['data' => $said];
    }

    /**
     * @param array<string, mixed> $said
     * @return array<int, array{0: string, 1: string}>
     */
    private static function changed(array $said): array
    {
        $changed = $said['status'] === 'converted' ? [['Leads', $said['lead']]] : [];
        foreach (array_keys(Part::MODULES) as $name) {
            if (($said[$name]['status'] ?? '') === 'created') {
                $changed[] = [$said[$name]['module'], $said[$name]['id']];
            }
        }
        return $changed;
    }
}
