<?php

$mod_strings['LBL_SCB_PUBLICATION'] = 'Website';
$mod_strings['LBL_SLUG'] = 'Kurzname (URL)';
$mod_strings['LBL_META_DESCRIPTION'] = 'Meta-Beschreibung';
$mod_strings['LBL_SUMMARY'] = 'Zusammenfassung';
$mod_strings['LBL_TAGS'] = 'Schlagwörter (durch Kommas getrennt)';
$mod_strings['LBL_LANGUAGE'] = 'Sprache';
$mod_strings['LBL_RELATED_ARTICLES'] = 'Verwandte Artikel';
$mod_strings['LBL_VIEW_COUNT'] = 'Aufrufe';
$mod_strings['LBL_HELPFUL_COUNT'] = 'Als hilfreich bewertet';
$mod_strings['LBL_NOT_HELPFUL_COUNT'] = 'Als nicht hilfreich bewertet';
