<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Layout;

/** One of a module's layout files: the administrator's if there is one, else SuiteCRM's own. */
final class MetadataFile
{
    /**
     * @param string $name for example detailviewdefs
     * @param string $variable what the file defines: viewdefs, listViewDefs or searchdefs
     * @return array<string, mixed> of the module
     */
    public static function read(string $module, string $name, string $variable): array
    {
        foreach (["custom/modules/$module/metadata", "modules/$module/metadata"] as $folder) {
            $file = "$folder/$name.php";
            if (is_file($file)) {
                return self::defined($file, $module, $variable);
            }
        }
        return self::defined("include/SugarObjects/templates/basic/metadata/$name.php", $module, $variable);
    }

    /** @return array<string, mixed> */
    private static function defined(string $file, string $module, string $variable): array
    {
        // Files made from a template name their module by these.
        $module_name = $module;
        $_module_name = strtolower($module);
        $object_name = $_object_name = (string) ($GLOBALS['beanList'][$module] ?? $module);
        $OBJECT_NAME = strtoupper($object_name);
        if (is_file($file)) {
            include $file;
        }
        /** @var array<string, mixed> $defined */
        $defined = get_defined_vars();
        $found = ((array) ($defined[$variable] ?? []))[$module] ?? [];
        return is_array($found) ? $found : [];
    }
}
