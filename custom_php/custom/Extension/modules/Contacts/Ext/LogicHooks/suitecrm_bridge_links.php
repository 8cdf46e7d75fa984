<?php

// News of links; the look before an addition tells a new link from one that SuiteCRM merely stores again.

$hook_array['before_relationship_add'][] = [
    1,
    'SuiteCRM Bridge: see whether the link is new',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\LinkHooks',
    'beforeAdd',
];

$hook_array['after_relationship_add'][] = [
    1,
    'SuiteCRM Bridge: write one news row',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\LinkHooks',
    'afterAdd',
];

$hook_array['before_relationship_delete'][] = [
    1,
    'SuiteCRM Bridge: see whether there is a link',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\LinkHooks',
    'beforeDelete',
];

$hook_array['after_relationship_delete'][] = [
    1,
    'SuiteCRM Bridge: write one news row',
    'custom/include/suitecrm_bridge/hooks.php',
    'SuiteCrmBridge\\Hook\\LinkHooks',
    'afterDelete',
];
