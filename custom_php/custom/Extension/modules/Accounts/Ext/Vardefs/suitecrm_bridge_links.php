<?php

// The other ends of the package's own modules' relationships.

$dictionary['Account']['fields']['scb_healthlog'] = [
    'name' => 'scb_healthlog',
    'vname' => 'LBL_SCB_HEALTHLOG',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'accounts_scb_healthlog',
    'module' => 'SCB_HealthLog',
    'bean_name' => 'SCB_HealthLog',
    'side' => 'left',
];

$dictionary['Account']['fields']['scb_playbookruns'] = [
    'name' => 'scb_playbookruns',
    'vname' => 'LBL_SCB_PLAYBOOKRUNS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'accounts_scb_playbookruns',
    'module' => 'SCB_PlaybookRuns',
    'bean_name' => 'SCB_PlaybookRuns',
    'side' => 'left',
];

$dictionary['Account']['fields']['scb_visitors'] = [
    'name' => 'scb_visitors',
    'vname' => 'LBL_SCB_VISITORS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'accounts_scb_visitors',
    'module' => 'SCB_Visitors',
    'bean_name' => 'SCB_Visitors',
    'side' => 'left',
];

$dictionary['Account']['fields']['scb_submissions'] = [
    'name' => 'scb_submissions',
    'vname' => 'LBL_SCB_SUBMISSIONS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'accounts_scb_submissions',
    'module' => 'SCB_Submissions',
    'bean_name' => 'SCB_Submissions',
    'side' => 'left',
];

$dictionary['Account']['fields']['scb_conversations'] = [
    'name' => 'scb_conversations',
    'vname' => 'LBL_SCB_CONVERSATIONS',
    'type' => 'link',
    'source' => 'non-db',
    'relationship' => 'accounts_scb_conversations',
    'module' => 'SCB_Conversations',
    'bean_name' => 'SCB_Conversations',
    'side' => 'left',
];
