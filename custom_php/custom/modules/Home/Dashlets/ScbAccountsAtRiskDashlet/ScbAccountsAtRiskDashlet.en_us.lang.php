<?php

$dashletStrings['ScbAccountsAtRiskDashlet'] = [
    'LBL_TITLE' => 'Accounts at risk',
    'LBL_DESCRIPTION' => 'Accounts that are critical or at risk, the worst first',
];
