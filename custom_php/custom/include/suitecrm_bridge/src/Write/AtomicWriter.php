<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\DatabaseError;
use SuiteCrmBridge\Database\NamedLock;
use SuiteCrmBridge\Database\Transaction;

/** Writes all items or none: every one is checked before the first is saved, and the saves are one transaction. */
final class AtomicWriter implements Writer
{
    private const OTHERS = 'Another item failed, so nothing was written.';
    private const LOST = 'The database gave the transaction up, so nothing was written.';
    private const BUSY = 'Another write holds the same records, so nothing was written.';
    private const BROKEN = 'Something in SuiteCRM ended the transaction; part of the items may be written.';

    /** @var Database */
    private $database;
    /** @var RecordWriter */
    private $records;
    /** @var string what became of the transaction */
    public $outcome = Transaction::ROLLED_BACK;

    public function __construct(Database $database, RecordWriter $records)
    {
        $this->database = $database;
        $this->records = $records;
    }

    public function write(array $rawItems): array
    {
        $items = [];
        $refused = $this->check($rawItems, $items);
        if ($refused !== []) {
            return self::spread($rawItems, $refused, self::OTHERS);
        }
        $work = function () use ($items): array {
            return $this->inTransaction($items);
        };
        foreach ($this->locks($items) as $lock) {
            $work = function () use ($lock, $work): array {
                return (new NamedLock($this->database))->during($lock, $work);
            };
        }
        try {
            return $work();
        } catch (DatabaseError $busy) {
            return self::spread($items, [], self::BUSY);
        }
    }

    /**
     * @param array<int, mixed> $rawItems
     * @param array<int, WriteItem> $items filled with the parsed ones
     * @return array<int, ItemResult> the refused ones
     */
    private function check(array $rawItems, array &$items): array
    {
        $refused = [];
        $coming = [];
        foreach ($rawItems as $index => $raw) {
            $result = ItemResult::attempt($raw, function () use ($raw, $index, &$items, &$coming): ItemResult {
                $item = $items[$index] = WriteItem::from($raw);
                // What an earlier item makes is not there yet; the save itself looks at it again.
                if (!isset($coming["$item->module $item->id"])) {
                    $this->records->check($item);
                }
                if ($item->op === 'create' || $item->op === 'upsert') {
                    $coming["$item->module $item->id"] = true;
                    $this->records->related->expect($item->module, $item->id);
                }
                return ItemResult::of('unchanged', $item->id);
            });
            if ($result->isFailure()) {
                $refused[$index] = $result;
            }
        }
        $this->records->related->forget();
        return $refused;
    }

    /**
     * @param array<int, WriteItem> $items
     * @return ItemResult[]
     */
    private function inTransaction(array $items): array
    {
        $transaction = new Transaction($this->database);
        $transaction->begin();
        $this->records->seen->inTransaction = true;
        $results = [];
        foreach ($items as $index => $item) {
            $results[$index] = ItemResult::attempt(['id' => $item->id], function () use ($item): ItemResult {
                return $this->records->write($item);
            });
            if ($results[$index]->isFailure() || !$transaction->holds()) {
                $this->outcome = $transaction->rollBack();
                $failed = $results[$index]->isFailure() ? [$index => $results[$index]] : [];
                return self::spread($items, $failed, $this->told($failed === []));
            }
        }
        $this->outcome = $transaction->commit();
        return $this->outcome === Transaction::COMMITTED ? $results : self::spread($items, [], $this->told(true));
    }

    private function told(bool $nobodyFailed): string
    {
        if ($this->outcome === Transaction::BROKEN) {
            return self::BROKEN;
        }
        return $nobodyFailed ? self::LOST : self::OTHERS;
    }

    /**
     * @param array<int, mixed> $items
     * @param array<int, ItemResult> $failed
     * @return ItemResult[] one for each item
     */
    private static function spread(array $items, array $failed, string $others): array
    {
        $results = [];
        foreach ($items as $index => $item) {
            $id = $item instanceof WriteItem ? $item->id : (is_array($item) && is_string($item['id'] ?? null) ? $item['id'] : null);
            $results[$index] = $failed[$index] ?? ItemResult::refused($id, new ItemRefused('ROLLED_BACK', null, $others));
        }
        return $results;
    }

    /**
     * Upserts keep their locks until the end, and everybody takes them in one order.
     *
     * @param WriteItem[] $items
     * @return array<int, string[]>
     */
    private function locks(array $items): array
    {
        $locks = [];
        foreach ($items as $item) {
            $lock = $this->records->lock($item);
            if ($lock !== null) {
                $locks[implode("\n", $lock)] = $lock;
            }
        }
        // The first of the list is taken last.
        krsort($locks, SORT_STRING);
        return array_values($locks);
    }
}
