<?php

$mod_strings['LBL_SCB_VISITORS'] = 'Websitebesucher';
$mod_strings['LBL_SCB_SUBMISSIONS'] = 'Formulareinsendungen';
$mod_strings['LBL_SCB_CONVERSATIONS'] = 'Chatgespräche';
