<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\Transaction;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Read\ListRequest;
use SuiteCrmBridge\Read\Problems;
use SuiteCrmBridge\Read\Reader;
use Throwable;

/** Writes a record only as long as it is what its writer saw, and lets nobody in between the look and the save. */
final class SeenRecord
{
    /** @var Database */
    private $database;
    /** @var Modules */
    private $modules;
    /** @var bool whether a transaction has begun already that goes on behind the write */
    public $inTransaction = false;

    public function __construct(Database $database, Modules $modules)
    {
        $this->database = $database;
        $this->modules = $modules;
    }

    /**
     * @param callable(): ItemResult $work
     * @throws ItemRefused
     */
    public function during(WriteItem $item, callable $work): ItemResult
    {
        if ($this->inTransaction) {
            $this->mustBeTheSame($item);
            return $work();
        }
        $transaction = new Transaction($this->database);
        $transaction->begin();
        try {
            $this->mustBeTheSame($item);
            $result = $work();
        } catch (Throwable $failure) {
            $transaction->rollBack();
            throw $failure;
        }
        if ($transaction->commit() !== Transaction::COMMITTED) {
            throw new ItemRefused('SAVE_FAILED', null, 'SuiteCRM could not save the record.');
        }
        return $result;
    }

    /**
     * Until the end of the transaction nobody else changes the record.
     *
     * @throws ItemRefused
     */
    private function mustBeTheSame(WriteItem $item): void
    {
        $table = $this->modules->seed($item->module)->getTableName();
        $this->database->rows("SELECT id FROM $table WHERE id = " . $this->database->literal($item->id) . ' FOR UPDATE');
        $problems = new Problems();
        $reader = new Reader($this->database);
        try {
            $record = $reader->one(
                $reader->module($item->module),
                $item->id,
                ListRequest::from(['access' => true], $problems),
                $problems
            );
        } catch (ApiError $hidden) {
            $code = $hidden->status() === 403 ? 'ACCESS_DENIED' : 'NOT_FOUND';
            throw new ItemRefused($code, null, $hidden->getMessage());
        }
        if ($record['version'] !== $item->ifVersion) {
            throw new ItemRefused('CHANGED', null, 'The record has changed since it was read.');
        }
    }
}
