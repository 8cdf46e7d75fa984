<?php

$mod_strings['LBL_SCB_SCORELOG'] = 'Score Log';
$mod_strings['LBL_SCB_VISITORS'] = 'Website Visitors';
$mod_strings['LBL_SCB_SUBMISSIONS'] = 'Form Submissions';
$mod_strings['LBL_SCB_CONVERSATIONS'] = 'Chat Conversations';
