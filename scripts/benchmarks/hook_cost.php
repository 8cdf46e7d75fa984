<?php

declare(strict_types=1);

// hook_cost.php <suitecrm-root> <module> <rounds>: milliseconds of reading and saving one new record of the module,
// in turn with the package's hooks and without them, as JSON {"with": [...], "without": [...]}.

// SuiteCRM's own code warns a lot, and writing that down would be part of the time.
error_reporting(E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR);
chdir($argv[1]);
define('sugarEntry', true);
$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_NAME' => 'localhost', 'REMOTE_ADDR' => '127.0.0.1'];
ob_start();
require_once 'include/entryPoint.php';
error_reporting(E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR);
$current_language = 'en_us';
$app_list_strings = return_app_list_strings_language($current_language);
$app_strings = return_application_language($current_language);
$current_user = BeanFactory::getBean('Users', '1');
[$module, $rounds] = [$argv[2], (int) $argv[3]];

/** SuiteCRM reads its hooks once per process; what it keeps of them is replaced here. */
function choose_hooks(bool $ours): void
{
    foreach (['Leads', 'Contacts', 'Accounts', ''] as $scope) {
        $all = (new LogicHook())->loadHooks($scope);
        foreach ($all as $event => $hooks) {
            $all[$event] = array_filter($hooks, static function (array $hook) use ($ours): bool {
                return $ours || strpos($hook[3], 'SuiteCrmBridge') !== 0;
            });
        }
        $kept = new ReflectionProperty('LogicHook', 'hooks');
        $kept->setAccessible(true);
        $kept->setValue(null, [$scope => $all] + (array) $kept->getValue());
    }
}

function read_and_save(string $module, string $id, int $round): float
{
    $class = get_class(BeanFactory::newBean($module));
    $start = hrtime(true);
    $bean = new $class();
    $bean->retrieve($id);
    $bean->title = "Round $round";
    $bean->save();
    return (hrtime(true) - $start) / 1e6;
}

$seed = BeanFactory::newBean($module);
$seed->last_name = 'Hook cost';
$seed->email1 = 'hook.cost@example.com';
if ($module === 'Contacts') {
    $seed->account_id = DBManagerFactory::getInstance()->getOne('SELECT id FROM accounts WHERE deleted = 0');
}
$seed->save();
$times = ['with' => [], 'without' => []];
for ($round = 0; $round < $rounds + 20; $round++) {
    // Which of the two goes first changes, so that neither always finds the warmer caches.
    foreach ($round % 2 === 0 ? [true, false] : [false, true] as $ours) {
        choose_hooks($ours);
        $milliseconds = read_and_save($module, $seed->id, 2 * $round + (int) $ours);
        if ($round >= 20) {
            $times[$ours ? 'with' : 'without'][] = $milliseconds;
        }
    }
}
choose_hooks(false);
$seed->mark_deleted($seed->id);
DBManagerFactory::getInstance()->query("DELETE FROM scb_outbox WHERE record_id = '$seed->id'");
ob_end_clean();
echo json_encode($times), "\n";
