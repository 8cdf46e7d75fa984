<?php

$dashletStrings['ScbHealthOverviewDashlet'] = [
    'LBL_TITLE' => 'Customer health overview',
    'LBL_DESCRIPTION' => 'How many accounts are in which health band',
];
