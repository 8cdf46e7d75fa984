<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

use SuiteCrmBridge\Alert\AlertRules;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Feed\FeedStatus;
use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\Tree;

/** Everything the admin page shows. */
final class AdminState
{
    /** @var string */
    public $address;
    /** @var bool */
    public $hasSecret;
    /** @var AlertRules */
    public $rules;
    /** @var array<string, string> user id → name */
    public $users;
    /** @var array{sequence: int|null, at: string|null, backlog: int, oldest: string|null} */
    public $feed;
    /** @var array<string, string[]>|null null until the installation was checked */
    public $findings;
    /** @var Notice|null */
    public $notice;
    /** @var string */
    public $token = '';
    /** @var bool */
    public $hasClients;

    public static function read(Tree $tree, Database $database): self
    {
        $settings = new Settings($database);
        $state = new self();
        $state->address = (string) $settings->get('bridge_url');
        $state->hasSecret = (new Secrets($tree, $settings))->has(AdminActions::SECRET);
        $state->rules = AlertRules::fromText($settings->get(AlertRules::SETTING));
        $state->users = self::people($database);
        $state->feed = (new FeedStatus($database))->read();
        $state->hasClients = $settings->get('client_id') !== null;
        return $state;
    }

    /** @return array<string, string> */
    private static function people(Database $database): array
    {
        $rows = $database->rows(
            "SELECT id, user_name, first_name, last_name FROM users WHERE deleted = 0 AND status = 'Active' "
            . 'AND is_group = 0 ORDER BY last_name, first_name LIMIT 500'
        );
        $people = [];
        foreach ($rows as $row) {
            $name = trim($row['first_name'] . ' ' . $row['last_name']);
            $people[(string) $row['id']] = $name . ' (' . $row['user_name'] . ')';
        }
        return $people;
    }
}
