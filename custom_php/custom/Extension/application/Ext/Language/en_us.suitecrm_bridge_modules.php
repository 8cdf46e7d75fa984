<?php

$app_list_strings['moduleList']['SCB_Forms'] = 'Web Forms';
$app_list_strings['moduleListSingular']['SCB_Forms'] = 'Web Form';
$app_list_strings['moduleList']['SCB_Submissions'] = 'Form Submissions';
$app_list_strings['moduleListSingular']['SCB_Submissions'] = 'Form Submission';
$app_list_strings['moduleList']['SCB_Visitors'] = 'Website Visitors';
$app_list_strings['moduleListSingular']['SCB_Visitors'] = 'Website Visitor';
$app_list_strings['moduleList']['SCB_Conversations'] = 'Chat Conversations';
$app_list_strings['moduleListSingular']['SCB_Conversations'] = 'Chat Conversation';
$app_list_strings['moduleList']['SCB_ScoreLog'] = 'Score Log';
$app_list_strings['moduleListSingular']['SCB_ScoreLog'] = 'Score Log Entry';
$app_list_strings['moduleList']['SCB_HealthLog'] = 'Health Log';
$app_list_strings['moduleListSingular']['SCB_HealthLog'] = 'Health Log Entry';
$app_list_strings['moduleList']['SCB_PlaybookRuns'] = 'Playbook Runs';
$app_list_strings['moduleListSingular']['SCB_PlaybookRuns'] = 'Playbook Run';

$app_list_strings['scb_form_status_list'] = [
    'draft' => 'Draft',
    'active' => 'Active',
    'paused' => 'Paused',
    'archived' => 'Archived',
];

$app_list_strings['scb_conversation_state_list'] = [
    'assistant' => 'With the assistant',
    'waiting' => 'Waiting for a person',
    'person' => 'With a person',
    'closed' => 'Closed',
];

$app_list_strings['scb_handled_by_list'] = [
    '' => '',
    'assistant' => 'Assistant',
    'person' => 'Person',
    'both' => 'Assistant and person',
];

$app_list_strings['scb_sentiment_list'] = [
    '' => '',
    'positive' => 'Positive',
    'neutral' => 'Neutral',
    'negative' => 'Negative',
];

$app_list_strings['scb_score_feedback_list'] = [
    '' => '',
    'agree' => 'About right',
    'too_high' => 'Too high',
    'too_low' => 'Too low',
];

$app_list_strings['scb_lead_outcome_list'] = [
    '' => '',
    'won' => 'Won',
    'lost' => 'Lost',
    'unqualified' => 'Unqualified',
];

$app_list_strings['scb_health_band_list'] = [
    '' => '',
    'healthy' => 'Healthy',
    'watch' => 'Watch',
    'at_risk' => 'At risk',
    'critical' => 'Critical',
    'unknown' => 'Unknown',
];

$app_list_strings['scb_health_trend_list'] = [
    '' => '',
    'rising' => 'Rising',
    'steady' => 'Steady',
    'falling' => 'Falling',
];

$app_list_strings['scb_playbook_state_list'] = [
    'planned' => 'Planned',
    'running' => 'Running',
    'paused' => 'Paused',
    'completed' => 'Completed',
    'cancelled' => 'Cancelled',
    'failed' => 'Failed',
];

$app_list_strings['scb_playbook_outcome_list'] = [
    '' => '',
    'recovered' => 'Recovered',
    'unchanged' => 'Unchanged',
    'churned' => 'Churned',
];

$app_strings['LBL_SCB_OF'] = '%s of %s';
$app_strings['LBL_SCB_ASSISTANT'] = 'Assistant';
$app_strings['LBL_SCB_VISITOR'] = 'Visitor';
$app_strings['LBL_SCB_AGENT'] = 'Agent';
$app_strings['LBL_SCB_REQUIRED'] = 'required';
$app_strings['LBL_SCB_AT_LIMIT'] = 'at its limit';
$app_strings['LBL_SCB_MATCH'] = '%s match';
