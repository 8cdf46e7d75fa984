<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Schema;

use SuiteCrmBridge\Text\PlainText;
use User;

/** SuiteCRM's labels in one language, as plain text. */
final class Language
{
    /** @var string for example en_us */
    public $code;
    /** @var array<string, mixed> */
    private $lists;
    /** @var array<string, array<string, mixed>> */
    private $modules = [];

    public function __construct(string $code)
    {
        $this->code = $code;
        $this->lists = (array) return_app_list_strings_language($code);
    }

    /** The user's own language, or the installation's. */
    public static function of(User $user): self
    {
        $own = (string) $user->getPreference('language');
        return new self(self::isInstalled($own) ? $own : (string) ($GLOBALS['sugar_config']['default_language'] ?? 'en_us'));
    }

    public static function isInstalled(string $code): bool
    {
        return isset($GLOBALS['sugar_config']['languages'][$code]);
    }

    public function module(string $module): string
    {
        return self::plain($this->lists['moduleList'][$module] ?? $module);
    }

    public function oneOf(string $module): string
    {
        return self::plain($this->lists['moduleListSingular'][$module] ?? $this->lists['moduleList'][$module] ?? $module);
    }

    public function label(string $module, string $key): string
    {
        if (!isset($this->modules[$module])) {
            $this->modules[$module] = (array) return_module_language($this->code, $module);
        }
        $text = $this->modules[$module][$key] ?? return_application_language($this->code)[$key] ?? $key;
        return rtrim(self::plain($text), ': ');
    }

    /** @return array<int, array{value: string, label: string}>|null in SuiteCRM's order; null when there is no such list */
    public function options(string $list): ?array
    {
        if (!is_array($this->lists[$list] ?? null)) {
            return null;
        }
        $options = [];
        foreach ($this->lists[$list] as $value => $label) {
            $options[] = ['value' => (string) $value, 'label' => self::plain($label)];
        }
        return $options;
    }

    /** @param mixed $text */
    private static function plain($text): string
    {
        return is_string($text) ? PlainText::of($text) : '';
    }
}
