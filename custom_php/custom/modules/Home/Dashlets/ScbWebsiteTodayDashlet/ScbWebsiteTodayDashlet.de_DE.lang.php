<?php

$dashletStrings['ScbWebsiteTodayDashlet'] = [
    'LBL_TITLE' => 'Heute auf der Website',
    'LBL_DESCRIPTION' => 'Bekannte Personen, die heute auf der Website waren',
];
