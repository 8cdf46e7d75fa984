<?php

$dashletStrings['ScbWebsiteTodayDashlet'] = [
    'LBL_TITLE' => 'Website activity today',
    'LBL_DESCRIPTION' => 'Known people who were on the website today',
];
