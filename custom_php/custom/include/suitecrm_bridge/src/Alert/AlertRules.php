<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Alert;

/** Which events ring whose bell, as the admin page sets it. */
final class AlertRules
{
    public const SETTING = 'alert_rules';

    /** event → module, the column that tells, and the value that rings */
    public const EVENTS = [
        'lead_hot' => ['Leads', 'ai_score_band', 'hot'],
        'account_critical' => ['Accounts', 'health_band', 'critical'],
    ];
    public const RECIPIENTS = ['owner', 'manager'];
    private const MAX_USERS = 50;

    /** @var array<string, array{to: string[], users: string[]}> */
    private $rules;

    /** @param array<string, mixed> $rules */
    private function __construct(array $rules)
    {
        $this->rules = [];
        foreach (array_keys(self::EVENTS) as $event) {
            $rule = is_array($rules[$event] ?? null) ? $rules[$event] : [];
            $to = array_intersect(self::RECIPIENTS, (array) ($rule['to'] ?? []));
            $users = array_filter((array) ($rule['users'] ?? []), static function ($id): bool {
                return is_string($id) && preg_match('/^[A-Za-z0-9_-]{1,36}$/D', $id) === 1;
            });
            $this->rules[$event] = [
                'to' => array_values($to),
                'users' => array_slice(array_values(array_unique($users)), 0, self::MAX_USERS),
            ];
        }
    }

    /** Until an administrator says otherwise, the owner hears of it. */
    public static function fromText(?string $text): self
    {
        $stored = $text === null ? null : json_decode($text, true);
        return new self(is_array($stored) ? $stored : array_fill_keys(array_keys(self::EVENTS), ['to' => ['owner']]));
    }

    /** @param array<string, mixed> $form event → to, users */
    public static function fromForm(array $form): self
    {
        return new self($form);
    }

    public function toText(): string
    {
        return (string) json_encode($this->rules);
    }

    /** @return array{to: string[], users: string[]} */
    public function of(string $event): array
    {
        return $this->rules[$event];
    }

    /** @return string|null the event that a module can cause */
    public static function eventOf(string $module): ?string
    {
        foreach (self::EVENTS as $event => [$of]) {
            if ($of === $module) {
                return $event;
            }
        }
        return null;
    }

    /**
     * @return string[] user ids, each once
     */
    public function recipients(string $event, string $owner, string $manager): array
    {
        $rule = $this->rules[$event];
        $people = $rule['users'];
        if (in_array('manager', $rule['to'], true)) {
            array_unshift($people, $manager);
        }
        if (in_array('owner', $rule['to'], true)) {
            array_unshift($people, $owner);
        }
        return array_values(array_unique(array_filter($people, static fn (string $id): bool => $id !== '')));
    }
}
