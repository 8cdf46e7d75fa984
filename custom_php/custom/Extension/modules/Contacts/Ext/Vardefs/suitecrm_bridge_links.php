<?php

// The other ends of the package's own modules' relationships.

$dictionary['Contact']['fields']['scb_visitors'] = [
    'name' => 'scb_visitors',
    'vname' => 'LBL_SCB_VISITORS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'contacts_scb_visitors',
    'module' => 'SCB_Visitors',
    'bean_name' => 'SCB_Visitors',
    'side' => 'left',
];

$dictionary['Contact']['fields']['scb_submissions'] = [
    'name' => 'scb_submissions',
    'vname' => 'LBL_SCB_SUBMISSIONS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'contacts_scb_submissions',
    'module' => 'SCB_Submissions',
    'bean_name' => 'SCB_Submissions',
    'side' => 'left',
];

$dictionary['Contact']['fields']['scb_conversations'] = [
    'name' => 'scb_conversations',
    'vname' => 'LBL_SCB_CONVERSATIONS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'contacts_scb_conversations',
    'module' => 'SCB_Conversations',
    'bean_name' => 'SCB_Conversations',
    'side' => 'left',
];
