<?php

$mod_strings['LBL_SCB_CONVERSATIONS'] = 'Chat Conversations';
