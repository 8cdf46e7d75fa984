<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use SugarBean;
use SuiteCrmBridge\Read\Link;
use SuiteCrmBridge\Read\Links;
use SuiteCrmBridge\Read\ReadableModule;

/** One link: from a lead to its account. */
final class AccountLink extends Links
{
    public function of(ReadableModule $module, string $name): ?Link
    {
        $bean = new SugarBean();
        $bean->module_dir = 'Accounts';
        $bean->field_defs = ['name' => ['type' => 'name']];
        $keys = ['near' => 'account_id', 'far' => 'id', 'join' => null, 'join_near' => '', 'join_far' => ''];
        return $name === 'account' ? new Link('accounts', new ReadableModule('Accounts', $bean), true, $keys, null) : null;
    }
}
