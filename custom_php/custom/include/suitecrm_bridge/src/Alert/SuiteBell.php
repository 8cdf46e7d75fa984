<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Alert;

use BeanFactory;
use SugarBean;
use SuiteCrmBridge\Field\JsonText;
use SuiteCrmBridge\Text\RecordTexts;

/** SuiteCRM's own bell: a record of the module Alerts. */
final class SuiteBell implements Bell
{
    /** event → title, the number it tells, the column with the reasons, Bootstrap's colour */
    private const SHAPES = [
        'lead_hot' => ['LBL_SCB_ALERT_LEAD_HOT', 'ai_score', 'ai_score_reasons', 'info'],
        'account_critical' => ['LBL_SCB_ALERT_ACCOUNT_CRITICAL', 'health_score', 'health_reasons', 'danger'],
    ];

    public function ring(string $userId, string $event, SugarBean $bean): void
    {
        [$title, $score, $reasons, $type] = self::SHAPES[$event];
        $alert = BeanFactory::newBean('Alerts');
        $alert->name = self::line($title, self::nameOf($bean));
        $alert->description = trim(
            self::line('LBL_SCB_ALERT_SCORE', (string) ($bean->$score ?? '')) . ' ' . self::first($bean->$reasons ?? '')
        );
        $alert->target_module = $bean->module_dir;
        $alert->url_redirect = 'index.php?module=' . $bean->module_dir . '&action=DetailView&record=' . urlencode((string) $bean->id);
        $alert->type = $type;
        $alert->is_read = 0;
        $alert->assigned_user_id = $userId;
        $alert->save(false);
    }

    /** The reader's language is not known here, so the system's is used. */
    private static function line(string $label, string $value): string
    {
        $language = (string) ($GLOBALS['sugar_config']['default_language'] ?? 'en_us');
        $strings = return_application_language($language);
        return RecordTexts::withoutMarkup(sprintf((string) ($strings[$label] ?? '%s'), $value));
    }

    private static function nameOf(SugarBean $bean): string
    {
        $person = trim(($bean->first_name ?? '') . ' ' . ($bean->last_name ?? ''));
        return $person === '' ? (string) ($bean->name ?? '') : $person;
    }

    /** @param mixed $reasons */
    private static function first($reasons): string
    {
        $list = JsonText::decode(is_string($reasons) ? $reasons : null);
        $text = is_array($list[0] ?? null) ? $list[0]['text'] ?? '' : '';
        return RecordTexts::withoutMarkup(is_string($text) ? $text : '');
    }
}
