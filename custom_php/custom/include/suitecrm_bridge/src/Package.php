<?php

declare(strict_types=1);

namespace SuiteCrmBridge;

/** The package's names; the version is written here and nowhere else. */
final class Package
{
    public const NAME = 'suitecrm-bridge';
    public const KEY = 'suitecrm_bridge';
    public const VERSION = '0.1.0';

    /** Modules whose saves and deletions are news. */
    public const WATCHED_MODULES = ['Leads', 'Contacts', 'Accounts'];

    /** Modules that carry the package's columns. */
    public const EXTENDED_MODULES = ['Leads', 'Contacts', 'Accounts', 'Cases', 'AOK_KnowledgeBase'];

    /** Modules that are the package's own, in the order of the menu. */
    public const OWN_MODULES = [
        'SCB_Forms', 'SCB_Submissions', 'SCB_Visitors', 'SCB_Conversations', 'SCB_ScoreLog', 'SCB_HealthLog',
        'SCB_PlaybookRuns',
    ];
}
