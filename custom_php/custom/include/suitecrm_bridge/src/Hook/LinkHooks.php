<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;
use SuiteCrmBridge\Database\SuiteDatabase;
use SuiteCrmBridge\Feed\Outbox;
use Throwable;

/**
 * What SuiteCRM calls when a watched record is linked to another one, or unlinked.
 *
 * As with RecordHooks, nothing thrown here may reach the person who works.
 */
final class LinkHooks
{
    /** @var array<string, bool> links that are being added or removed → whether they existed before */
    private static $before = [];

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function beforeAdd(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly($arguments, static function (LinkEvent $link) use ($bean): void {
            self::$before[$link->key()] = $link->isStored($bean);
        });
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function beforeDelete(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly($arguments, static function (LinkEvent $link) use ($bean): void {
            // A link in a column is emptied before this is called, and only if it was there. A deletion also empties
            // the columns of who made, changed and owned the record, which nobody unlinked.
            self::$before[$link->key()] = $link->isInColumn($bean)
                ? $link->relatedModule !== 'Users' : $link->isStored($bean);
        });
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterAdd(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly($arguments, static function (LinkEvent $link) use ($bean): void {
            // SuiteCRM links a contact to its account again on every save.
            if (empty(self::$before[$link->key()])) {
                self::report($bean, 'linked', $link);
            }
            unset(self::$before[$link->key()]);
        });
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterDelete(SugarBean $bean, $event, $arguments): void
    {
        $this->quietly($arguments, static function (LinkEvent $link) use ($bean): void {
            if (self::$before[$link->key()] ?? true) {
                self::report($bean, 'unlinked', $link);
            }
            unset(self::$before[$link->key()]);
        });
    }

    private static function report(SugarBean $bean, string $event, LinkEvent $link): void
    {
        $user = $GLOBALS['current_user']->id ?? null;
        (new Outbox(new SuiteDatabase()))->addLink(
            (string) $bean->module_dir,
            (string) $bean->id,
            $event,
            ['link' => $link->nameOn($bean), 'module' => $link->relatedModule, 'id' => $link->relatedId],
            $user ?: null
        );
    }

    /** @param mixed $arguments */
    private function quietly($arguments, callable $work): void
    {
        try {
            $link = LinkEvent::from($arguments);
            if ($link !== null) {
                $work($link);
            }
        } catch (Throwable $failure) {
            $GLOBALS['log']->fatal(
                'suitecrm_bridge hook: ' . get_class($failure) . ' at ' . basename($failure->getFile())
                . ':' . $failure->getLine() . ' ' . $failure->getMessage()
            );
        }
    }
}
