<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarApplication;
use SugarBean;
use SuiteCrmBridge\Alert\RecordAlerts;
use SuiteCrmBridge\Alert\SuiteBell;
use SuiteCrmBridge\Database\SuiteDatabase;
use SuiteCrmBridge\Feed\Outbox;
use SuiteCrmBridge\Field\UtcTime;
use SuiteCrmBridge\Package;
use SuiteCrmBridge\Text\Html;
use SuiteCrmBridge\Text\Phrases;
use SuiteCrmBridge\Text\RecordTexts;
use Throwable;

/**
 * What SuiteCRM calls around a save, a deletion and a read of a watched record.
 *
 * Nothing thrown here may reach the person who saves: a score that is late is in the log, a save that is
 * lost is gone. Arguments are untyped because SuiteCRM passes '' where others get an array.
 */
final class RecordHooks
{
    /**
     * @param string $event
     * @param mixed $arguments
     * @throws OwnScoreRefused to API callers, whose request then fails with its words
     */
    public function beforeSave(SugarBean $bean, $event, $arguments): void
    {
        try {
            OwnScore::settle($bean, (string) ($GLOBALS['current_user']->id ?? ''), UtcTime::now());
        } catch (OwnScoreRefused $refusal) {
            self::tell($refusal);
        }
        $this->quietly(static function () use ($bean): void {
            OwnedColumns::keepOutOfSave($bean);
        });
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterSave(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly(static function () use ($bean): void {
            (new OwnedColumns(new SuiteDatabase()))->restore($bean);
            self::news()->saved($bean);
        });
        $this->quietly(static function () use ($bean): void {
            (new RecordAlerts(new SuiteDatabase(), new SuiteBell()))->saved($bean);
        });
    }

    /** What afterSave does for a record that nobody need be told of. */
    public function restoreOwned(SugarBean $bean): void
    {
        $this->quietly(static function () use ($bean): void {
            (new OwnedColumns(new SuiteDatabase()))->restore($bean);
        });
    }

    /**
     * SuiteCRM's workflows run after the module's hooks, and save the same record with its hooks switched off.
     * This runs behind them, for every module, and looks once more.
     *
     * @param string $event
     * @param mixed $arguments
     */
    public function afterWorkflows(SugarBean $bean, $event, $arguments): void
    {
        if (in_array($bean->module_dir, Package::WATCHED_MODULES, true)) {
            $this->quietly(static function () use ($bean): void {
                self::news()->saved($bean);
            });
        }
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterDelete(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly(static function () use ($bean, $arguments): void {
            self::news()->deleted($bean, is_array($arguments) ? (string) ($arguments['id'] ?? '') : '');
        });
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterRestore(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly(static function () use ($bean, $arguments): void {
            self::news()->restored($bean, is_array($arguments) ? (string) ($arguments['id'] ?? '') : '');
        });
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterRetrieve(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly(static function () use ($bean): void {
            RecordNews::remember($bean);
            RecordTexts::fill($bean);
        });
    }

    /** A form cannot be stopped here, so its user reads what was not stored; an API call is refused as a whole. */
    private static function tell(OwnScoreRefused $refusal): void
    {
        if (substr((string) ($_SERVER['SCRIPT_NAME'] ?? ''), -13) === 'Api/index.php' || !class_exists(SugarApplication::class)) {
            throw $refusal;
        }
        SugarApplication::appendErrorMessage(
            Html::text($refusal->getMessage() . ' ' . Phrases::say('LBL_SCB_OWN_SCORE_KEPT'))
        );
    }

    private static function news(): RecordNews
    {
        return new RecordNews(new Outbox(new SuiteDatabase()));
    }

    private function quietly(callable $work): void
    {
        try {
            $work();
        } catch (Throwable $failure) {
            $GLOBALS['log']->fatal(
                'suitecrm_bridge hook: ' . get_class($failure) . ' at ' . basename($failure->getFile())
                . ':' . $failure->getLine() . ' ' . $failure->getMessage()
            );
        }
    }
}
