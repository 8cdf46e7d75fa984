<?php

// Registered per module, not for the whole application, so that other modules' saves pay nothing.
// before_save runs last of this module's, after_save first: workflows then see the stored values.

$hook_array['before_save'][] = [
    1000,
    'SuiteCRM Bridge: keep the bridge\'s columns out of the save',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\MadeByBridgeHooks',
    'beforeSave',
];

$hook_array['after_save'][] = [
    1,
    'SuiteCRM Bridge: write one news row when a person changed something',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\MadeByBridgeHooks',
    'afterSave',
];

$hook_array['after_delete'][] = [
    1,
    'SuiteCRM Bridge: write one news row',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\RecordHooks',
    'afterDelete',
];

$hook_array['after_restore'][] = [
    1,
    'SuiteCRM Bridge: write one news row',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\RecordHooks',
    'afterRestore',
];
