<?php

$dashletStrings['ScbHealthOverviewDashlet'] = [
    'LBL_TITLE' => 'Kundengesundheit im Überblick',
    'LBL_DESCRIPTION' => 'Wie viele Kunden in welcher Stufe sind',
];
