<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;

/**
 * Saves of records that the bridge makes itself: it need not be told of a new one, only of what people
 * change afterwards, such as a feedback or a state.
 */
final class MadeByBridgeHooks
{
    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function beforeSave(SugarBean $bean, $event, $arguments): void
    {
        (new RecordHooks())->beforeSave($bean, $event, $arguments);
    }

    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterSave(SugarBean $bean, $event, $arguments): void
    {
        if (empty($bean->fetched_row)) {
            (new RecordHooks())->restoreOwned($bean);
            return;
        }
        (new RecordHooks())->afterSave($bean, $event, $arguments);
    }
}
