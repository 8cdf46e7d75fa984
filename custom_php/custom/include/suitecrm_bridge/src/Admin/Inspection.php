<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

use BeanFactory;
use SuiteCrmBridge\Alert\Crossings;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Field\OwnedFields;
use SuiteCrmBridge\Install\BridgeRole;
use SuiteCrmBridge\Install\ListColumns;
use SuiteCrmBridge\Install\Panels;
use SuiteCrmBridge\Install\RoutesText;
use SuiteCrmBridge\Install\Settings;
use SuiteCrmBridge\Install\Tree;
use SuiteCrmBridge\Package;

/** Looks whether everything the installer made is still there. */
final class Inspection
{
    private const ROUTES = 'custom/application/Ext/Api/V8/Config/routes.php';

    /** @var Tree */
    private $tree;
    /** @var Database */
    private $database;
    /** @var Settings */
    private $settings;

    public function __construct(Tree $tree, Database $database)
    {
        $this->tree = $tree;
        $this->database = $database;
        $this->settings = new Settings($database);
    }

    /** @return array<string, string[]> label of a check → what is missing, empty when all is well */
    public function findings(): array
    {
        return [
            'LBL_SCB_CHECK_COLUMNS' => $this->missingColumns(),
            'LBL_SCB_CHECK_TABLES' => $this->missingTables(),
            'LBL_SCB_CHECK_HOOKS' => $this->missingHooks(),
            'LBL_SCB_CHECK_ROUTES' => RoutesText::contains((string) $this->tree->read(self::ROUTES)) ? [] : [self::ROUTES],
            'LBL_SCB_CHECK_LAYOUTS' => $this->missingLayouts(),
            'LBL_SCB_CHECK_KEYS' => $this->missingFiles(['Api/V8/OAuth2/private.key', 'Api/V8/OAuth2/public.key']),
            'LBL_SCB_CHECK_CLIENTS' => $this->missingClients(),
            'LBL_SCB_CHECK_USER' => $this->missingUser(),
            'LBL_SCB_CHECK_VERSION' => $this->settings->get('version') === Package::VERSION ? [] : [Package::VERSION],
        ];
    }

    /** @return string[] */
    private function missingColumns(): array
    {
        $missing = [];
        foreach (Package::EXTENDED_MODULES as $module) {
            $bean = BeanFactory::newBean($module);
            $table = $bean->getTableName();
            $wanted = OwnedFields::columnsIn((array) $bean->field_defs);
            $present = array_column($this->database->rows("SHOW COLUMNS FROM $table"), 'Field');
            foreach ($wanted === [] ? ['*'] : array_diff($wanted, $present) as $column) {
                $missing[] = "$table.$column";
            }
        }
        return $missing;
    }

    /** @return string[] */
    private function missingTables(): array
    {
        $wanted = array_merge([Outbox::TABLE, Crossings::TABLE], array_map('strtolower', Package::OWN_MODULES));
        return array_values(array_filter($wanted, function (string $table): bool {
            return $this->database->rows('SHOW TABLES LIKE ' . $this->database->literal($table)) === [];
        }));
    }

    /** @return string[] */
    private function missingHooks(): array
    {
        return array_values(array_filter(Package::WATCHED_MODULES, function (string $module): bool {
            $compiled = (string) $this->tree->read("custom/modules/$module/Ext/LogicHooks/logichooks.ext.php");
            return strpos($compiled, 'RecordHooks') === false;
        }));
    }

    /** @return string[] */
    private function missingLayouts(): array
    {
        $missing = [];
        foreach (Panels::views() as [$module, $view]) {
            $text = (string) $this->tree->read("custom/modules/$module/metadata/{$view}defs.php");
            foreach (array_keys(Panels::of($module, $view)) as $panel) {
                if (stripos($text, $panel) === false) {
                    $missing[] = "$module $view";
                }
            }
        }
        foreach (ListColumns::modules() as $module) {
            $text = (string) $this->tree->read("custom/modules/$module/metadata/listviewdefs.php");
            foreach (array_keys(ListColumns::columns($module)) as $column) {
                if (stripos($text, "'$column'") === false) {
                    $missing[] = "$module listview $column";
                }
            }
        }
        return array_values(array_unique($missing));
    }

    /**
     * @param string[] $files
     * @return string[]
     */
    private function missingFiles(array $files): array
    {
        return array_values(array_filter($files, function (string $file): bool {
            return $this->tree->read($file) === null;
        }));
    }

    /** @return string[] */
    private function missingClients(): array
    {
        $missing = [];
        foreach (['client_id', 'login_client_id'] as $setting) {
            $id = (string) $this->settings->get($setting);
            $query = 'SELECT id FROM oauth2clients WHERE deleted = 0 AND id = ' . $this->database->literal($id);
            if ($this->database->rows($query) === []) {
                $missing[] = $setting;
            }
        }
        return $missing;
    }

    /** @return string[] */
    private function missingUser(): array
    {
        $id = $this->database->literal((string) $this->settings->get('bridge_user_id'));
        $rows = $this->database->rows("SELECT is_admin FROM users WHERE deleted = 0 AND status = 'Active' AND id = $id");
        $missing = $rows === [] || (int) $rows[0]['is_admin'] === 1 ? ['suitecrm_bridge'] : [];
        $role = $this->database->literal((string) (new BridgeRole($this->database, $this->settings))->roleId());
        $held = $this->database->rows(
            "SELECT id FROM acl_roles_users WHERE deleted = 0 AND user_id = $id AND role_id = $role"
        );
        return $held === [] ? array_merge($missing, ['SuiteCRM Bridge (role)']) : $missing;
    }
}
