<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use ModuleInstaller;
use RepairAndClear;

/** Merges the Extension files and forgets what SuiteCRM had computed from the old ones. */
final class Caches
{
    public static function rebuild(): void
    {
        require_once 'modules/Administration/QuickRepairAndRebuild.php';
        // The repair compares module names with this label literally.
        $GLOBALS['mod_strings'] = return_module_language($GLOBALS['current_language'], 'Administration');
        $repair = new RepairAndClear();
        $repair->module_list = [translate('LBL_ALL_MODULES', 'Administration')];
        $repair->show_output = false;
        foreach (['clearTpls', 'clearJsFiles', 'clearVardefs', 'clearJsLangFiles', 'clearLanguageCache'] as $clear) {
            $repair->$clear();
        }
        $repair->clearSmarty();
        $repair->clearDashlets();
        $repair->clearThemeCache();
        $repair->rebuildExtensions();
        $repair->clearVardefs();
        self::rebuildRelationships();
        if (Platform::isSuite8()) {
            // It keeps what it computes from this metadata in caches of its own.
            $repair->clearCoreCache();
        }
        // Only the full reset reaches caches that outlive this process.
        sugar_cache_reset_full();
    }

    /** SuiteCRM keeps a copy of all relationships in a table, and forgets those of modules that are gone. */
    private static function rebuildRelationships(): void
    {
        require_once 'ModuleInstall/ModuleInstaller.php';
        $installer = new ModuleInstaller();
        $installer->silent = true;
        ob_start();
        $installer->rebuild_relationships();
        ob_end_clean();
    }
}
