<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** One metadata file of the administrator that the package adds to, with the memory of what was there before. */
final class LayoutFile
{
    /** @var Tree */
    private $tree;
    /** @var Settings */
    private $settings;
    /** @var string */
    private $module;
    /** @var string the file's name without `.php` */
    private $name;
    /** @var string */
    private $setting;

    public function __construct(Tree $tree, Settings $settings, string $module, string $name, string $setting)
    {
        $this->tree = $tree;
        $this->settings = $settings;
        $this->module = $module;
        $this->name = $name;
        $this->setting = $setting;
    }

    public function text(): ?string
    {
        return $this->tree->read($this->path());
    }

    /** An empty text is no file. */
    public function write(string $text): void
    {
        $text === '' ? $this->tree->delete($this->path()) : $this->tree->write($this->path(), $text);
        $this->forget();
    }

    /** Whether the file still is byte for byte what we made of it. */
    public function untouched(): bool
    {
        $record = $this->record();
        return $record !== null && $record->written === hash('sha256', (string) $this->text());
    }

    /**
     * Goes back to the administrator's own file, so that a newer version of ours starts from it. A file that
     * was edited since stays as it is.
     */
    public function rewind(): void
    {
        if ($this->untouched()) {
            $this->putBack();
        }
    }

    /**
     * Remembers what `$change` makes of a file that is the administrator's alone.
     *
     * @param callable $change writes the file
     */
    public function change(callable $change): void
    {
        $original = $this->text();
        $history = $this->make($change);
        $this->remember(new LayoutRecord($original, hash('sha256', (string) $this->text()), $history));
    }

    /**
     * As `change`, where parts of ours are in the file already, of an earlier version or of an installation that
     * nobody remembers: it has no bytes of before to go back to, so undoing takes our parts out.
     *
     * @param callable $change writes the file
     */
    public function amend(callable $change): void
    {
        $this->remember(new LayoutRecord(null, '', $this->make($change)));
    }

    /** @return string[] Studio's history files of this change and of those before */
    private function make(callable $change): array
    {
        $before = $this->tree->filesIn($this->historyFolder());
        $change();
        $this->forget();
        $history = array_values(array_diff($this->tree->filesIn($this->historyFolder()), $before));
        $known = $this->record();
        return array_merge($known === null ? [] : $known->history, $history);
    }

    private function remember(LayoutRecord $record): void
    {
        $this->settings->set($this->setting, $record->toText());
    }

    /**
     * Undoes our part: the old bytes if nobody edited the file since, or else whatever `$takeOut` takes out of it.
     *
     * @param callable $takeOut writes the file without our part
     */
    public function undo(callable $takeOut): void
    {
        if ($this->untouched()) {
            $this->putBack();
        } elseif ($this->text() !== null) {
            $this->change($takeOut);
        }
        $this->deleteHistory();
        $this->settings->remove($this->setting);
    }

    /** Studio's parsers make an empty folder even when they save nothing. */
    public function prune(): void
    {
        $this->tree->prune($this->historyFolder());
    }

    private function putBack(): void
    {
        $record = $this->record();
        $original = $record === null ? null : $record->original;
        $original === null ? $this->tree->delete($this->path()) : $this->tree->write($this->path(), $original);
        $this->deleteHistory();
        $this->settings->remove($this->setting);
        $this->forget();
    }

    private function deleteHistory(): void
    {
        $record = $this->record();
        foreach ($record === null ? [] : $record->history as $left) {
            $this->tree->delete($left);
        }
        $this->prune();
    }

    private function record(): ?LayoutRecord
    {
        $known = $this->settings->get($this->setting);
        return $known === null ? null : LayoutRecord::fromText($known);
    }

    /** The next include within this request must see the new text. */
    private function forget(): void
    {
        if (function_exists('opcache_invalidate')) {
            @opcache_invalidate($this->tree->path($this->path()), true);
        }
    }

    private function path(): string
    {
        return "custom/modules/{$this->module}/metadata/{$this->name}.php";
    }

    private function historyFolder(): string
    {
        return "custom/history/modules/{$this->module}/metadata";
    }
}
