<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use BeanFactory;
use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Package;

/** `GET info`: versions, who is asking, what this package can do. */
final class InfoAction extends Action
{
    private const CAPABILITIES = [
        'changes', 'changes.wait', 'write.quiet', 'write.full', 'write.upsert', 'write.delete', 'write.atomic',
        'write.index-later', 'records', 'related', 'schema', 'users', 'opt-in', 'business-hours', 'calendar',
        'convert', 'files', 'layouts', 'search', 'duplicates',
    ];

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        $data = [
            'package' => ['name' => Package::NAME, 'version' => Package::VERSION],
            'suitecrm' => ['version' => self::suiteVersion()],
            'php' => ['version' => PHP_VERSION, 'timezone' => date_default_timezone_get()],
            'user' => [
                'id' => $caller->id,
                'user_name' => $caller->userName,
                'is_admin' => $caller->isAdmin,
                'is_bridge_user' => $caller->isBridgeUser(),
            ],
            'capabilities' => self::CAPABILITIES,
            'owned_fields' => self::ownedFields(),
        ];
        if ($caller->mayOperateBridge()) {
            $outbox = new Outbox($this->database);
            $data['feed'] = ['backlog' => $outbox->backlog(), 'newest' => $outbox->newest()];
        }
        $data['time'] = gmdate('Y-m-d\TH:i:s\Z');
        return ['data' => $data];
    }

    private static function suiteVersion(): string
    {
        $suitecrm_version = '';
        include 'suitecrm_version.php';
        return $suitecrm_version;
    }

    /** @return array<string, string[]> */
    private static function ownedFields(): array
    {
        $owned = [];
        foreach (array_merge(Package::EXTENDED_MODULES, Package::OWN_MODULES) as $module) {
            $owned[$module] = OwnedFields::in((array) BeanFactory::newBean($module)->field_defs);
        }
        return $owned;
    }
}
