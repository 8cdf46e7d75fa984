<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

/** What a button of the admin page answers. */
final class Notice
{
    /** @var bool */
    public $good;
    /** @var string a label */
    public $label;
    /** @var int|null */
    public $milliseconds;
    /** @var string[] settings to copy, shown once */
    public $lines = [];

    private function __construct(bool $good, string $label, ?int $milliseconds)
    {
        $this->good = $good;
        $this->label = $label;
        $this->milliseconds = $milliseconds;
    }

    public static function good(string $label, ?int $milliseconds = null): self
    {
        return new self(true, $label, $milliseconds);
    }

    public static function bad(string $label, ?int $milliseconds = null): self
    {
        return new self(false, $label, $milliseconds);
    }

    /** @param string[] $lines */
    public function showing(array $lines): self
    {
        $with = clone $this;
        $with->lines = $lines;
        return $with;
    }
}
