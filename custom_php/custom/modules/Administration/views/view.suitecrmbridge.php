<?php

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once 'custom/include/suitecrm_bridge/autoload.php';

use SuiteCrmBridge\Admin\AdminActions;
use SuiteCrmBridge\Admin\AdminPage;
use SuiteCrmBridge\Admin\AdminState;
use SuiteCrmBridge\Admin\FormToken;
use SuiteCrmBridge\Admin\Inspection;
use SuiteCrmBridge\Admin\Notice;
use SuiteCrmBridge\Database\SuiteDatabase;
use SuiteCrmBridge\Install\Tree;

/**
 * The page "SuiteCRM Bridge": reads the request, lets AdminActions act and AdminPage draw.
 *
 * Both actions, `suitecrmbridge` and `savesuitecrmbridge`, end here; only a POST to the second, with this
 * session's token, changes anything.
 */
class AdministrationViewSuitecrmbridge extends SugarView
{
    public function preDisplay()
    {
        if (!is_admin($GLOBALS['current_user'])) {
            ACLController::displayNoAccess(false);
            sugar_cleanup(true);
        }
    }

    public function display()
    {
        // A second lock, should something call display() alone.
        if (!is_admin($GLOBALS['current_user'])) {
            return;
        }
        $tree = new Tree((string) getcwd());
        $database = new SuiteDatabase();
        $posted = $_SERVER['REQUEST_METHOD'] === 'POST' && strtolower($this->action) === 'savesuitecrmbridge';
        $task = $posted ? (string) ($_POST['scb_task'] ?? '') : '';
        $notice = null;
        if ($posted && !FormToken::spend($_SESSION, $_POST['scb_token'] ?? null)) {
            $notice = Notice::bad('LBL_SCB_SAID_TOKEN');
        } elseif ($posted && $task !== 'check') {
            $notice = $this->act($tree, $database, $task);
        }
        $state = AdminState::read($tree, $database);
        $state->notice = $notice;
        $state->findings = in_array($task, ['check', 'repair'], true) ? (new Inspection($tree, $database))->findings() : null;
        $state->token = FormToken::current($_SESSION);
        echo getClassicModuleTitle('Administration', [htmlspecialchars(self::say('LBL_SCB_TITLE'))], false);
        echo (new AdminPage($state, [self::class, 'say']))->html();
    }

    /**
     * @param string $label
     * @return string
     */
    public static function say($label)
    {
        return html_entity_decode(translate($label, 'Administration'), ENT_QUOTES, 'UTF-8');
    }

    /**
     * @param string $task
     * @return Notice
     */
    private function act(Tree $tree, SuiteDatabase $database, $task)
    {
        try {
            return (new AdminActions($tree, $database))->run($task, self::form());
        } catch (Throwable $failure) {
            $GLOBALS['log']->fatal('suitecrm_bridge admin: ' . get_class($failure) . ' ' . $failure->getMessage());
            return Notice::bad('LBL_SCB_SAID_FAILED');
        }
    }

    /**
     * SuiteCRM rewrites quotes and brackets in a request; these fields refuse both, so their plain form is meant.
     *
     * @return array<string, mixed>
     */
    private static function form()
    {
        $form = [];
        foreach (['bridge_url', 'signing_secret'] as $field) {
            $form[$field] = html_entity_decode((string) ($_POST[$field] ?? ''), ENT_QUOTES, 'UTF-8');
        }
        return $form + ['alerts' => $_POST['alerts'] ?? []];
    }
}
