<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use SuiteCrmBridge\Hook\OwnScoreRefused;
use Throwable;

/** What became of one item. */
final class ItemResult
{
    /** @var string written, created, deleted, unchanged or failed */
    public $status;
    /** @var string|null */
    public $id;
    /** @var array<string, mixed>|null */
    private $error;

    /** @param array<string, mixed>|null $error */
    private function __construct(string $status, ?string $id, ?array $error)
    {
        $this->status = $status;
        $this->id = $id;
        $this->error = $error;
    }

    public static function of(string $status, string $id): self
    {
        return new self($status, $id, null);
    }

    /**
     * @param mixed $raw the item as sent
     * @param callable(): self $work
     */
    public static function attempt($raw, callable $work): self
    {
        $id = is_array($raw) && is_string($raw['id'] ?? null) ? $raw['id'] : null;
        try {
            return $work();
        } catch (ItemRefused $refusal) {
            return self::refused($id, $refusal);
        } catch (OwnScoreRefused $refusal) {
            return self::refused($id, new ItemRefused('INVALID_VALUE', 'ai_score_override', $refusal->getMessage()));
        } catch (Throwable $failure) {
            $GLOBALS['log']->fatal('suitecrm_bridge write: ' . get_class($failure) . ' ' . $failure->getMessage());
            return self::refused($id, new ItemRefused('SAVE_FAILED', null, 'SuiteCRM could not save the record.'));
        }
    }

    public function isFailure(): bool
    {
        return $this->status === 'failed';
    }

    public static function refused(?string $id, ItemRefused $refusal): self
    {
        $error = [
            'code' => $refusal->errorCode,
            'field' => $refusal->field,
            'message' => $refusal->getMessage(),
        ];
        return new self('failed', $id, $refusal->fields === [] ? $error : $error + ['fields' => $refusal->fields]);
    }

    /** @return array<string, mixed> */
    public function onWire(): array
    {
        $wire = ['id' => $this->id, 'status' => $this->status];
        return $this->error === null ? $wire : $wire + ['error' => $this->error];
    }
}
