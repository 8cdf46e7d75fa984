<?php

$beanList['SCB_Forms'] = 'SCB_Forms';
$beanFiles['SCB_Forms'] = 'modules/SCB_Forms/SCB_Forms.php';
$moduleList[] = 'SCB_Forms';
$beanList['SCB_Submissions'] = 'SCB_Submissions';
$beanFiles['SCB_Submissions'] = 'modules/SCB_Submissions/SCB_Submissions.php';
$moduleList[] = 'SCB_Submissions';
$beanList['SCB_Visitors'] = 'SCB_Visitors';
$beanFiles['SCB_Visitors'] = 'modules/SCB_Visitors/SCB_Visitors.php';
$moduleList[] = 'SCB_Visitors';
$beanList['SCB_Conversations'] = 'SCB_Conversations';
$beanFiles['SCB_Conversations'] = 'modules/SCB_Conversations/SCB_Conversations.php';
$moduleList[] = 'SCB_Conversations';
$beanList['SCB_ScoreLog'] = 'SCB_ScoreLog';
$beanFiles['SCB_ScoreLog'] = 'modules/SCB_ScoreLog/SCB_ScoreLog.php';
$moduleList[] = 'SCB_ScoreLog';
$beanList['SCB_HealthLog'] = 'SCB_HealthLog';
$beanFiles['SCB_HealthLog'] = 'modules/SCB_HealthLog/SCB_HealthLog.php';
$moduleList[] = 'SCB_HealthLog';
$beanList['SCB_PlaybookRuns'] = 'SCB_PlaybookRuns';
$beanFiles['SCB_PlaybookRuns'] = 'modules/SCB_PlaybookRuns/SCB_PlaybookRuns.php';
$moduleList[] = 'SCB_PlaybookRuns';
