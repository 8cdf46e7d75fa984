<?php

// The other ends of the package's own modules' relationships.

$dictionary['Case']['fields']['scb_conversations'] = [
    'name' => 'scb_conversations',
    'vname' => 'LBL_SCB_CONVERSATIONS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'cases_scb_conversations',
    'module' => 'SCB_Conversations',
    'bean_name' => 'SCB_Conversations',
    'side' => 'left',
];
