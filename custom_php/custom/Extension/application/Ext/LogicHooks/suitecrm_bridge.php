<?php

// Hooks of the whole application run behind a module's own, and this one behind the workflows (99).

$hook_array['after_save'][] = [
    1000,
    'SuiteCRM Bridge: note what workflows changed',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\RecordHooks',
    'afterWorkflows',
];
