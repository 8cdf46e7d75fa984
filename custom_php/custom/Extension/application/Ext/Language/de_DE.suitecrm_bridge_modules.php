<?php

$app_list_strings['moduleList']['SCB_Forms'] = 'Webformulare';
$app_list_strings['moduleListSingular']['SCB_Forms'] = 'Webformular';
$app_list_strings['moduleList']['SCB_Submissions'] = 'Formulareinsendungen';
$app_list_strings['moduleListSingular']['SCB_Submissions'] = 'Formulareinsendung';
$app_list_strings['moduleList']['SCB_Visitors'] = 'Websitebesucher';
$app_list_strings['moduleListSingular']['SCB_Visitors'] = 'Websitebesucher';
$app_list_strings['moduleList']['SCB_Conversations'] = 'Chatgespräche';
$app_list_strings['moduleListSingular']['SCB_Conversations'] = 'Chatgespräch';
$app_list_strings['moduleList']['SCB_ScoreLog'] = 'Bewertungsprotokoll';
$app_list_strings['moduleListSingular']['SCB_ScoreLog'] = 'Bewertungseintrag';
$app_list_strings['moduleList']['SCB_HealthLog'] = 'Kundenstatusprotokoll';
$app_list_strings['moduleListSingular']['SCB_HealthLog'] = 'Kundenstatuseintrag';
$app_list_strings['moduleList']['SCB_PlaybookRuns'] = 'Maßnahmenläufe';
$app_list_strings['moduleListSingular']['SCB_PlaybookRuns'] = 'Maßnahmenlauf';

$app_list_strings['scb_form_status_list'] = [
    'draft' => 'Entwurf',
    'active' => 'Aktiv',
    'paused' => 'Pausiert',
    'archived' => 'Archiviert',
];

$app_list_strings['scb_conversation_state_list'] = [
    'assistant' => 'Beim Assistenten',
    'waiting' => 'Wartet auf einen Menschen',
    'person' => 'Bei einem Menschen',
    'closed' => 'Geschlossen',
];

$app_list_strings['scb_handled_by_list'] = [
    '' => '',
    'assistant' => 'Assistent',
    'person' => 'Mensch',
    'both' => 'Assistent und Mensch',
];

$app_list_strings['scb_sentiment_list'] = [
    '' => '',
    'positive' => 'Positiv',
    'neutral' => 'Neutral',
    'negative' => 'Negativ',
];

$app_list_strings['scb_score_feedback_list'] = [
    '' => '',
    'agree' => 'Passt',
    'too_high' => 'Zu hoch',
    'too_low' => 'Zu niedrig',
];

$app_list_strings['scb_lead_outcome_list'] = [
    '' => '',
    'won' => 'Gewonnen',
    'lost' => 'Verloren',
    'unqualified' => 'Nicht qualifiziert',
];

$app_list_strings['scb_health_band_list'] = [
    '' => '',
    'healthy' => 'Gesund',
    'watch' => 'Beobachten',
    'at_risk' => 'Gefährdet',
    'critical' => 'Kritisch',
    'unknown' => 'Unbekannt',
];

$app_list_strings['scb_health_trend_list'] = [
    '' => '',
    'rising' => 'Steigend',
    'steady' => 'Gleichbleibend',
    'falling' => 'Fallend',
];

$app_list_strings['scb_playbook_state_list'] = [
    'planned' => 'Geplant',
    'running' => 'Läuft',
    'paused' => 'Pausiert',
    'completed' => 'Abgeschlossen',
    'cancelled' => 'Abgebrochen',
    'failed' => 'Fehlgeschlagen',
];

$app_list_strings['scb_playbook_outcome_list'] = [
    '' => '',
    'recovered' => 'Erholt',
    'unchanged' => 'Unverändert',
    'churned' => 'Abgewandert',
];

$app_strings['LBL_SCB_OF'] = '%s von %s';
$app_strings['LBL_SCB_ASSISTANT'] = 'Assistent';
$app_strings['LBL_SCB_VISITOR'] = 'Besucher';
$app_strings['LBL_SCB_AGENT'] = 'Mitarbeiter';
$app_strings['LBL_SCB_REQUIRED'] = 'Pflichtfeld';
$app_strings['LBL_SCB_AT_LIMIT'] = 'am Limit';
$app_strings['LBL_SCB_MATCH'] = '%s Übereinstimmung';
