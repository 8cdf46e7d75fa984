<?php

$dashletStrings['ScbAccountsAtRiskDashlet'] = [
    'LBL_TITLE' => 'Gefährdete Kunden',
    'LBL_DESCRIPTION' => 'Kritische und gefährdete Kunden, die dringendsten zuerst',
];
