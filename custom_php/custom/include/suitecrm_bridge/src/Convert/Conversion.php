<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Convert;

use SugarBean;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\DatabaseError;
use SuiteCrmBridge\Database\NamedLock;
use SuiteCrmBridge\Database\Transaction;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reader;
use Throwable;

/** SuiteCRM's conversion of a lead, without its form: all of it is checked before anything is written, and all of it is written or nothing. */
final class Conversion
{
    /** @var Database */
    private $database;
    /** @var Reader */
    private $reader;
    /** @var Makings */
    private $makings;
    /** @var Activities */
    private $activities;

    public function __construct(Database $database, Reader $reader, Makings $makings)
    {
        $this->database = $database;
        $this->reader = $reader;
        $this->makings = $makings;
        $this->activities = new Activities($database);
    }

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    public function convert(ConversionRequest $request): array
    {
        try {
            return (new NamedLock($this->database))->during(['convert', $request->lead], function () use ($request): array {
                return $this->alone($request);
            });
        } catch (DatabaseError $busy) {
            throw new ApiError('BUSY', 'The lead is being converted by somebody else, or locked.');
        }
    }

    /**
     * @return array<string, mixed>
     * @throws ApiError
     */
    private function alone(ConversionRequest $request): array
    {
        $lead = $this->reader->viewed($this->reader->module('Leads'), $request->lead);
        if (!$lead->ACLAccess('edit')) {
            throw new ApiError('ACCESS_DENIED', "You may not edit Leads $request->lead.");
        }
        if (!empty($lead->fetched_row['converted'])) {
            if ($this->isRepeat($request, $lead)) {
                return $this->told($request, 'unchanged', ['done' => 0, 'left' => 0]);
            }
            throw new ApiError('CONVERTED', 'The lead has been converted already.');
        }
        $steps = $this->plan($request, $lead);
        return $this->told($request, 'converted', $this->inTransaction($request, $lead, $steps));
    }

    /**
     * @return array<int, callable(): mixed>
     * @throws ApiError with everything that is wrong
     */
    private function plan(ConversionRequest $request, SugarBean $lead): array
    {
        $problems = new Problems();
        if (count($request->activities) > 1 && Activities::setting() === 'move') {
            $problems->add('activities', 'SuiteCRM is set to move activities, which they can only once.');
        }
        $steps = [];
        foreach ($request->parts as $part) {
            $steps[] = $part->isNew
                ? $this->makings->creation($part, $request, $lead, $problems)
                : $this->makings->link($part, $request, $problems);
        }
        $problems->stop(ConversionRequest::MISTAKES);
        return array_values(array_filter($steps));
    }

    /**
     * @param array<int, callable(): mixed> $steps
     * @return array{done: int, left: int} of the activities
     */
    private function inTransaction(ConversionRequest $request, SugarBean $lead, array $steps): array
    {
        $transaction = new Transaction($this->database);
        $transaction->begin();
        try {
            foreach ($steps as $step) {
                $step();
            }
            $targets = array_intersect_key($request->parts, array_flip($request->activities));
            $count = $this->activities->handOver($lead, array_values($targets), $request->parts['account'] ?? null);
            $this->makings->finish($request, $lead);
        } catch (Throwable $failure) {
            $transaction->rollBack();
            throw $failure;
        }
        if ($transaction->commit() !== Transaction::COMMITTED) {
            throw new ApiError('INTERNAL', 'The database gave the conversion up.');
        }
        $this->activities->copyFiles();
        return $count;
    }

    /** Whether the lead became exactly what is asked for. */
    private function isRepeat(ConversionRequest $request, SugarBean $lead): bool
    {
        foreach (array_keys(Part::MODULES) as $name) {
            $wanted = isset($request->parts[$name]) ? $request->parts[$name]->id : null;
            if ($wanted !== null && $wanted !== (string) ($lead->fetched_row["{$name}_id"] ?? '')) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param array{done: int, left: int} $activities
     * @return array<string, mixed>
     */
    private function told(ConversionRequest $request, string $status, array $activities): array
    {
        $said = ['lead' => $request->lead, 'status' => $status];
        foreach (['contact', 'account', 'opportunity'] as $name) {
            $part = $request->parts[$name] ?? null;
            $said[$name] = $part === null ? null : ['module' => $part->module, 'id' => $part->id,
                'status' => $status === 'unchanged' ? 'unchanged' : ($part->isNew ? 'created' : 'linked')];
        }
        return $said + ['activities' => ['setting' => Activities::setting()] + $activities];
    }
}
