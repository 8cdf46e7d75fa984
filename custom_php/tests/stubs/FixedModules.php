<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use SugarBean;
use SuiteCrmBridge\Write\ItemRefused;
use SuiteCrmBridge\Write\Modules;

/** Leads as the package's vardefs describe them, and no other module. */
final class FixedModules extends Modules
{
    public function seed(string $module): SugarBean
    {
        if ($module !== 'Leads') {
            throw new ItemRefused('UNKNOWN_MODULE', 'module', "The module $module cannot be written.");
        }
        $bean = new SugarBean();
        $bean->field_defs = self::leadFields();
        return $bean;
    }

    public function options(array $def): ?array
    {
        return ['', 'hot', 'warm', 'cold', 'unscored'];
    }

    /** @return array<string, array<string, mixed>> */
    public static function leadFields(): array
    {
        $dictionary = [];
        include dirname(__DIR__, 2) . '/custom/Extension/modules/Leads/Ext/Vardefs/suitecrm_bridge.php';
        return $dictionary['Lead']['fields'] + [
            'id' => ['name' => 'id', 'type' => 'id'],
            'last_name' => ['name' => 'last_name', 'type' => 'varchar', 'len' => 100],
            'status' => ['name' => 'status', 'type' => 'enum', 'len' => 100],
            'description' => ['name' => 'description', 'type' => 'text'],
            'do_not_call' => ['name' => 'do_not_call', 'type' => 'bool'],
            'opportunity_amount' => ['name' => 'opportunity_amount', 'type' => 'decimal', 'len' => '26,2'],
            'date_reviewed' => ['name' => 'date_reviewed', 'type' => 'datetime'],
            'date_modified' => ['name' => 'date_modified', 'type' => 'datetime'],
            'modified_user_id' => ['name' => 'modified_user_id', 'type' => 'assigned_user_name'],
            'full_name' => ['name' => 'full_name', 'type' => 'fullname', 'source' => 'non-db'],
            'contacts' => ['name' => 'contacts', 'type' => 'link', 'source' => 'non-db'],
        ];
    }
}
