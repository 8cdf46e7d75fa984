<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

use BeanFactory;
use SugarBean;

/** Opens modules for reading, each once. */
class ReadableModules
{
    /** Accounts, keys and machinery: SuiteCRM's list view of them is for administrators, ours is for nobody. */
    private const CLOSED = [
        'Users', 'Employees', 'OAuth2Clients', 'OAuth2Tokens', 'OAuthKeys', 'OAuthTokens', 'ACL', 'ACLRoles',
        'ACLActions', 'SecurityGroups', 'Schedulers', 'SchedulersJobs', 'Administration', 'UserPreferences',
        'ExternalOAuthConnection', 'ExternalOAuthProvider', 'InboundEmail', 'OutboundEmailAccounts', 'EAPM',
        'SavedSearch', 'Trackers',
    ];
    private const DIRECTORY = [
        'user_name', 'name', 'full_name', 'first_name', 'last_name', 'title', 'department', 'status',
    ];

    /** @var array<string, ReadableModule|null> */
    private $open = [];

    /** @return ReadableModule|null null when there is no such module, or none that may be read */
    public function named(string $name): ?ReadableModule
    {
        if (!array_key_exists($name, $this->open)) {
            $this->open[$name] = in_array($name, self::CLOSED, true) ? null : $this->load($name);
        }
        return $this->open[$name];
    }

    /** What a link may lead to: any readable module, and the names of users. */
    public function behindLink(string $name): ?ReadableModule
    {
        if ($name !== 'Users') {
            return $this->named($name);
        }
        if (!isset($this->open['#directory'])) {
            $this->open['#directory'] = new ReadableModule('Users', $this->bean('Users'), self::DIRECTORY);
        }
        return $this->open['#directory'];
    }

    private function load(string $name): ?ReadableModule
    {
        $bean = preg_match('/^\w+$/D', $name) && isset($GLOBALS['beanList'][$name]) ? $this->bean($name) : null;
        // A bean without access control would let every caller read it.
        $readable = $bean !== null && $bean->bean_implements('ACL') && isset($bean->field_defs['deleted']);
        return $readable ? new ReadableModule($name, $bean) : null;
    }

    private function bean(string $name): ?SugarBean
    {
        $bean = BeanFactory::newBean($name);
        return $bean instanceof SugarBean ? $bean : null;
    }
}
