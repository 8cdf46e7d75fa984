<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'include/Dashlets/Dashlet.php';
require_once 'custom/include/suitecrm_bridge/autoload.php';

use SuiteCrmBridge\Dashlet\HotLeads;
use SuiteCrmBridge\Dashlet\Rows;
use SuiteCrmBridge\Dashlet\VisibleRecords;
use SuiteCrmBridge\Database\SuiteDatabase;
use SuiteCrmBridge\Text\Phrases;

class ScbHotLeadsDashlet extends Dashlet
{
    public function __construct($id)
    {
        $this->loadLanguage(self::class, 'modules/Home/Dashlets/');
        parent::__construct($id);
        $this->title = htmlspecialchars($this->dashletStrings['LBL_TITLE']);
    }

    public function display()
    {
        try {
            $html = HotLeads::html(new VisibleRecords(new SuiteDatabase()));
        } catch (Throwable $failure) {
            // A dashlet that cannot be drawn must not take the home page with it.
            $GLOBALS['log']->fatal('suitecrm_bridge dashlet: ' . get_class($failure) . ' ' . $failure->getMessage());
            $html = Rows::message(Phrases::say('LBL_SCB_NOT_AVAILABLE'));
        }
        return parent::display() . $html;
    }
}
