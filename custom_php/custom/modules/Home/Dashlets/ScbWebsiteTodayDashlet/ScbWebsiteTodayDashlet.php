<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'include/Dashlets/Dashlet.php';
require_once 'custom/include/suitecrm_bridge/autoload.php';

use SuiteCrmBridge\Dashlet\WebsiteToday;
use SuiteCrmBridge\Dashlet\Rows;
use SuiteCrmBridge\Dashlet\VisibleRecords;
use SuiteCrmBridge\Database\SuiteDatabase;
use SuiteCrmBridge\Text\Phrases;

class ScbWebsiteTodayDashlet extends Dashlet
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
            $html = WebsiteToday::html(new VisibleRecords(new SuiteDatabase()), self::startOfDay());
        } catch (Throwable $failure) {
            // A dashlet that cannot be drawn must not take the home page with it.
            $GLOBALS['log']->fatal('suitecrm_bridge dashlet: ' . get_class($failure) . ' ' . $failure->getMessage());
            $html = Rows::message(Phrases::say('LBL_SCB_NOT_AVAILABLE'));
        }
        return parent::display() . $html;
    }

    /**
     * The reader's midnight, in UTC as the database stores it.
     *
     * @return string
     */
    private static function startOfDay()
    {
        $timedate = TimeDate::getInstance();
        $bounds = $timedate->getDayStartEndGMT($timedate->getNow(true)->format($timedate->get_date_format()));
        return (string) $bounds['start'];
    }
}
