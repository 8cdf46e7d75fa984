<?php

$hook_array['after_retrieve'][] = [
    2,
    'SuiteCRM Bridge: fill the readable fields',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\TextHooks',
    'afterRetrieve',
];
