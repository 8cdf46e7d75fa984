<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

/** What an installation tells the administrator: the bridge's settings. */
final class Report
{
    /** @var string */
    private $url;
    /** @var array<string, array{0: string, 1: string|null}> */
    private $clients;

    /** @param array<string, array{0: string, 1: string|null}> $clients */
    public function __construct(string $url, array $clients)
    {
        $this->url = $url;
        $this->clients = $clients;
    }

    /** @return string[] lines of an .env file */
    public function envLines(): array
    {
        $lines = ['SUITECRM_URL=' . $this->url];
        foreach (['client_id' => 'SUITECRM_CLIENT', 'login_client_id' => 'SUITECRM_LOGIN_CLIENT'] as $setting => $name) {
            [$id, $secret] = $this->clients[$setting];
            $lines[] = "{$name}_ID=$id";
            $lines[] = $secret === null ? "# {$name}_SECRET is unchanged" : "{$name}_SECRET=$secret";
        }
        return $lines;
    }

    public function hasNewSecrets(): bool
    {
        return $this->clients['client_id'][1] !== null || $this->clients['login_client_id'][1] !== null;
    }

    public function text(): string
    {
        $advice = $this->hasNewSecrets()
            ? '# Put these lines into the bridge\'s .env. The secrets are shown this once.'
            : '# The bridge\'s .env stays as it is. For new secrets, install again with --new-secrets.';
        return $advice . "\n" . implode("\n", $this->envLines()) . "\n";
    }

    public function html(): string
    {
        return '<pre>' . htmlspecialchars($this->text(), ENT_QUOTES, 'UTF-8') . '</pre>';
    }
}
