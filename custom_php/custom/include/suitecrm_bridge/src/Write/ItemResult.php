<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

/** What became of one item. */
final class ItemResult
{
    /** @var string written, created, unchanged or failed */
    public $status;
    /** @var string|null */
    private $id;
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
