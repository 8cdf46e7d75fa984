<?php

declare(strict_types=1);

// Signatures around SuiteCRM's search and hooks, as the package uses them: for PHPStan alone, never run.

namespace SuiteCRM\Search {
    class SearchModules
    {
        /** @return string[] */
        public static function getEnabledModules()
        {
        }
    }
}

namespace {
    class LogicHook
    {
        /** @var array<string, array<string, array<int, array<int, mixed>>>> */
        protected static $hooks = [];

        /**
         * @param string $module_dir
         * @return array<string, array<int, array<int, mixed>>>
         */
        public function getHooks($module_dir)
        {
        }
    }

    /**
     * @param string $campaign_id
     * @param SugarBean $parent_bean
     * @param SugarBean $new_bean
     * @param string $activity_type
     */
    function campaign_log_lead_or_contact_entry($campaign_id, $parent_bean, $new_bean, $activity_type): void
    {
    }
}
