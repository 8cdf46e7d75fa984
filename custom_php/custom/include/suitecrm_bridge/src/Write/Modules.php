<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Write;

use BeanFactory;
use SugarBean;

/** The modules that may be written, each as an empty bean that knows its table and fields. */
class Modules
{
    /** Accounts, keys, jobs and workflows decide who may do what and what runs; no bulk write touches them. */
    private const CLOSED = [
        'Users', 'Employees', 'OAuth2Clients', 'OAuth2Tokens', 'OAuthKeys', 'OAuthTokens', 'ACL', 'ACLRoles',
        'ACLActions', 'SecurityGroups', 'Schedulers', 'SchedulersJobs', 'Administration', 'UserPreferences',
        'ExternalOAuthConnection', 'ExternalOAuthProvider', 'InboundEmail', 'OutboundEmailAccounts', 'EAPM',
        'AOW_WorkFlow', 'AOW_Actions', 'AOW_Conditions', 'AOR_Reports', 'AOR_Scheduled_Reports', 'EmailTemplates',
    ];

    /** @var array<string, SugarBean|null> */
    private $seeds = [];

    /** @throws ItemRefused */
    public function seed(string $module): SugarBean
    {
        if (!array_key_exists($module, $this->seeds)) {
            $this->seeds[$module] = $this->open($module);
        }
        if ($this->seeds[$module] === null) {
            throw new ItemRefused('UNKNOWN_MODULE', 'module', "The module $module cannot be written.");
        }
        return $this->seeds[$module];
    }

    /** @throws ItemRefused */
    public function blank(string $module): SugarBean
    {
        $class = get_class($this->seed($module));
        return new $class();
    }

    public function has(string $module): bool
    {
        try {
            $this->seed($module);
            return true;
        } catch (ItemRefused $unknown) {
            return false;
        }
    }

    /**
     * @param array<string, mixed> $def
     * @return string[]|null the keys of an enum field
     */
    public function options(array $def): ?array
    {
        $list = $GLOBALS['app_list_strings'][$def['options'] ?? ''] ?? null;
        if (!is_array($list)) {
            $GLOBALS['app_list_strings'] = return_app_list_strings_language($GLOBALS['current_language'] ?? 'en_us');
            $list = $GLOBALS['app_list_strings'][$def['options'] ?? ''] ?? null;
        }
        return is_array($list) ? array_map('strval', array_keys($list)) : null;
    }

    private function open(string $module): ?SugarBean
    {
        if (!isset($GLOBALS['beanList'][$module]) || in_array($module, self::CLOSED, true)) {
            return null;
        }
        $bean = BeanFactory::newBean($module);
        // A bean without ACL would let every caller write it.
        return $bean instanceof SugarBean && $bean->bean_implements('ACL') ? $bean : null;
    }
}
