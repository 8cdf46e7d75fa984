<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use ACLAction;
use BeanFactory;
use DBManagerFactory;
use RuntimeException;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Package;

/** Tables and access rights of the package's own modules. */
final class ModuleTables
{
    /** Where SuiteCRM keeps something about records of any module: table → column that names the module. */
    private const TRACES = [
        'securitygroups_records' => 'module', 'tracker' => 'module_name', 'favorites' => 'parent_type',
        'saved_search' => 'search_module', 'fields_meta_data' => 'custom_module', 'alerts' => 'target_module',
    ];

    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    public function create(): void
    {
        foreach (Package::OWN_MODULES as $module) {
            // Module Loader began before the modules were there, so its request does not know them yet.
            $GLOBALS['beanList'][$module] = $module;
            $GLOBALS['beanFiles'][$module] = "modules/$module/$module.php";
            $bean = BeanFactory::newBean($module);
            if (!$bean) {
                throw new RuntimeException("SuiteCRM does not see the module $module; repair it and try again.");
            }
            DBManagerFactory::getInstance()->repairTable($bean, true);
            // Without these rows nobody but administrators may open the module.
            ACLAction::addActions($module);
        }
    }

    public function drop(): void
    {
        $modules = implode(', ', array_map([$this->database, 'literal'], Package::OWN_MODULES));
        $this->database->execute(
            'DELETE FROM acl_roles_actions WHERE action_id IN '
            . "(SELECT id FROM acl_actions WHERE category IN ($modules))"
        );
        $this->database->execute("DELETE FROM acl_actions WHERE category IN ($modules)");
        foreach (self::TRACES as $table => $column) {
            $this->database->execute("DELETE FROM $table WHERE $column IN ($modules)");
        }
        foreach (Package::OWN_MODULES as $module) {
            $table = strtolower($module);
            $this->database->execute("DROP TABLE IF EXISTS $table, {$table}_audit, {$table}_cstm");
        }
    }
}
