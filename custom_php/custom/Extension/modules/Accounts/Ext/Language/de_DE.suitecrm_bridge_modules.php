<?php

$mod_strings['LBL_SCB_HEALTHLOG'] = 'Kundenstatusprotokoll';
$mod_strings['LBL_SCB_PLAYBOOKRUNS'] = 'Maßnahmenläufe';
$mod_strings['LBL_SCB_VISITORS'] = 'Websitebesucher';
$mod_strings['LBL_SCB_SUBMISSIONS'] = 'Formulareinsendungen';
$mod_strings['LBL_SCB_CONVERSATIONS'] = 'Chatgespräche';
