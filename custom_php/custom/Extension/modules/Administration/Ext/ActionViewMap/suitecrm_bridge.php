<?php

// SuiteCRM wants a Referer for actions that begin with "save".

$action_view_map['suitecrmbridge'] = 'suitecrmbridge';
$action_view_map['savesuitecrmbridge'] = 'suitecrmbridge';
