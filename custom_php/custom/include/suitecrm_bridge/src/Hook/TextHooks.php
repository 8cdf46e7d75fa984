<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;
use SuiteCrmBridge\Text\ModuleTexts;
use Throwable;

/** Fills the display-only fields when a record has been read; a record that cannot be told stays readable. */
final class TextHooks
{
    /**
     * @param string $event
     * @param mixed $arguments
     */
    public function afterRetrieve(SugarBean $bean, $event, $arguments): void
    {
        try {
            ModuleTexts::fill($bean);
        } catch (Throwable $failure) {
            $GLOBALS['log']->error('suitecrm_bridge texts: ' . get_class($failure) . ' ' . $failure->getMessage());
        }
    }
}
