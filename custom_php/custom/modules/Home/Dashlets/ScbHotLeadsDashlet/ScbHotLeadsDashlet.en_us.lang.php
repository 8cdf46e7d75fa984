<?php

$dashletStrings['ScbHotLeadsDashlet'] = [
    'LBL_TITLE' => 'Hot leads',
    'LBL_DESCRIPTION' => 'The hottest open leads, with the strongest reason',
];
