<?php

$dashletStrings['ScbHotLeadsDashlet'] = [
    'LBL_TITLE' => 'Heiße Leads',
    'LBL_DESCRIPTION' => 'Die heißesten offenen Leads mit dem stärksten Grund',
];
