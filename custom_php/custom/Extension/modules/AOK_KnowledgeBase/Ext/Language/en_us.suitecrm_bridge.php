<?php

$mod_strings['LBL_SCB_PUBLICATION'] = 'Website';
$mod_strings['LBL_SLUG'] = 'Slug';
$mod_strings['LBL_META_DESCRIPTION'] = 'Meta description';
$mod_strings['LBL_SUMMARY'] = 'Summary';
$mod_strings['LBL_TAGS'] = 'Tags (separated by commas)';
$mod_strings['LBL_LANGUAGE'] = 'Language';
$mod_strings['LBL_RELATED_ARTICLES'] = 'Related articles';
$mod_strings['LBL_VIEW_COUNT'] = 'Views';
$mod_strings['LBL_HELPFUL_COUNT'] = 'Found helpful';
$mod_strings['LBL_NOT_HELPFUL_COUNT'] = 'Not found helpful';
