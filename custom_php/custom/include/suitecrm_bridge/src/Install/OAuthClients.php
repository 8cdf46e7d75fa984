<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Database\Database;

/** The two OAuth2 clients of the bridge: one for its workers, one for people's logins. */
final class OAuthClients
{
    /** setting → grant; SuiteCRM ties a client to one grant */
    private const CLIENTS = ['client_id' => 'client_credentials', 'login_client_id' => 'password'];
    private const NAMES = ['client_id' => 'SuiteCRM Bridge workers', 'login_client_id' => 'SuiteCRM Bridge logins'];

    /** @var Database */
    private $database;
    /** @var Settings */
    private $settings;

    public function __construct(Database $database, Settings $settings)
    {
        $this->database = $database;
        $this->settings = $settings;
    }

    /**
     * Creates what is missing. Only the sha256 of a secret is stored, so an existing one cannot be shown again.
     *
     * @return array<string, array{0: string, 1: string|null}> setting → client id, secret when it is new
     */
    public function ensure(string $userId): array
    {
        $clients = [];
        foreach (array_keys(self::CLIENTS) as $setting) {
            $id = $this->settings->get($setting);
            $clients[$setting] = $id !== null && $this->exists($id) ? [$id, null] : $this->create($setting, $userId);
        }
        return $clients;
    }

    /** @return array<string, array{0: string, 1: string|null}> the same clients with new secrets */
    public function renewSecrets(string $userId): array
    {
        $clients = [];
        foreach ($this->ensure($userId) as $setting => [$id, $secret]) {
            $clients[$setting] = [$id, $secret ?? $this->renew($id)];
        }
        return $clients;
    }

    public function remove(): void
    {
        foreach (array_keys(self::CLIENTS) as $setting) {
            $id = $this->database->literal((string) $this->settings->get($setting));
            $this->database->execute("DELETE FROM oauth2tokens WHERE client = $id");
            $this->database->execute("DELETE FROM oauth2clients WHERE id = $id");
        }
    }

    public function othersExist(): bool
    {
        $ours = [];
        foreach (array_keys(self::CLIENTS) as $setting) {
            $ours[] = $this->database->literal((string) $this->settings->get($setting));
        }
        $list = implode(', ', $ours);
        return $this->database->rows("SELECT id FROM oauth2clients WHERE deleted = 0 AND id NOT IN ($list)") !== [];
    }

    private function exists(string $id): bool
    {
        return $this->database->rows(
            'SELECT id FROM oauth2clients WHERE deleted = 0 AND id = ' . $this->database->literal($id)
        ) !== [];
    }

    /** @return array{0: string, 1: string} */
    private function create(string $setting, string $userId): array
    {
        $id = create_guid();
        $secret = self::newSecret();
        $grant = self::CLIENTS[$setting];
        $values = array_map([$this->database, 'literal'], [
            $id, self::NAMES[$setting], hash('sha256', $secret), $grant,
            $grant === 'client_credentials' ? $userId : null,
        ]);
        $this->database->execute(
            'INSERT INTO oauth2clients (id, name, secret, allowed_grant_type, assigned_user_id, is_confidential, '
            . 'duration_value, duration_amount, duration_unit, date_entered, date_modified, deleted) VALUES ('
            . implode(', ', $values) . ", 1, 60, 1, 'minute', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 0)"
        );
        $this->settings->set($setting, $id);
        return [$id, $secret];
    }

    private function renew(string $id): string
    {
        $secret = self::newSecret();
        $this->database->execute(
            'UPDATE oauth2clients SET secret = ' . $this->database->literal(hash('sha256', $secret))
            . ' WHERE id = ' . $this->database->literal($id)
        );
        return $secret;
    }

    private static function newSecret(): string
    {
        return bin2hex(random_bytes(32));
    }
}
