<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Admin\AdminPage;
use SuiteCrmBridge\Admin\AdminState;
use SuiteCrmBridge\Admin\BridgeAddress;
use SuiteCrmBridge\Admin\ConfigKeyText;
use SuiteCrmBridge\Admin\ConnectionTest;
use SuiteCrmBridge\Admin\FormToken;
use SuiteCrmBridge\Admin\Notice;
use SuiteCrmBridge\Admin\SecretBox;
use SuiteCrmBridge\Admin\SecretUnreadable;
use SuiteCrmBridge\Alert\AlertRules;
use SuiteCrmBridge\Install\BridgeRole;

final class AdminTest extends TestCase
{
    private const LANGUAGES = __DIR__ . '/../custom/Extension/modules/Administration/Ext/Language/';

    public function testASecretComesBackAndNeverLooksTheSameTwice(): void
    {
        $box = new SecretBox(str_repeat('k', 32));
        $sealed = $box->seal("s3cret \u{1F600}", 'signing_secret');
        self::assertSame("s3cret \u{1F600}", $box->open($sealed, 'signing_secret'));
        self::assertNotSame($sealed, $box->seal("s3cret \u{1F600}", 'signing_secret'));
        self::assertStringNotContainsString('s3cret', (string) base64_decode(substr($sealed, 3)));
    }

    public function testAnAlteredMovedOrForeignSecretIsRefused(): void
    {
        $box = new SecretBox(str_repeat('k', 32));
        $sealed = $box->seal('secret', 'one');
        $altered = substr($sealed, 0, 20) . ($sealed[20] === 'A' ? 'B' : 'A') . substr($sealed, 21);
        $attempts = [
            [$box, $altered, 'one'], [$box, $sealed, 'two'], [$box, '', 'one'], [$box, 'v1:!!', 'one'],
            [new SecretBox(str_repeat('x', 32)), $sealed, 'one'],
        ];
        foreach ($attempts as $number => [$with, $text, $name]) {
            try {
                $with->open($text, $name);
                self::fail("Attempt $number was accepted.");
            } catch (SecretUnreadable $refusal) {
                self::assertStringNotContainsString('secret\'', $refusal->getMessage());
            }
        }
    }

    /** @dataProvider configurations */
    public function testTheKeyGoesIntoTheConfigurationAndComesOutByteForByte(string $before): void
    {
        $with = ConfigKeyText::add($before, 'a+b/c=');
        $sugar_config = [];
        eval('?>' . $with);
        self::assertSame('a+b/c=', $sugar_config['suitecrm_bridge']['secret_key']);
        self::assertSame($with, ConfigKeyText::add($with, 'a+b/c='));
        self::assertSame($before, ConfigKeyText::remove($with));
    }

    public function configurations(): array
    {
        $theirs = "<?php\n/***CONFIGURATOR***/\n\$sugar_config['x'] = 'y';\n/***CONFIGURATOR***/\n";
        return ['none' => [''], 'theirs' => [$theirs], 'closed' => [$theirs . "?>\n"]];
    }

    /** @dataProvider addresses */
    public function testOnlyAWebAddressOfAHostIsABridge(string $given, ?string $kept): void
    {
        self::assertSame($kept, BridgeAddress::from($given));
    }

    public function addresses(): array
    {
        $cases = [
            ['https://bridge.example.com/', 'https://bridge.example.com'],
            [' http://10.0.0.5:8000/bridge ', 'http://10.0.0.5:8000/bridge'],
            ['http://[::1]:8000', 'http://[::1]:8000'], ['http://localhost:8000', 'http://localhost:8000'],
        ];
        foreach (
            [
                '', 'bridge.example.com', 'ftp://x', 'file:///etc/passwd', 'gopher://x:70', 'http://', 'http://u:p@x',
                'http://x?y=1', 'http://x/#y', "http://x\r\nHost: y", 'http://x/"onload', "http://x/<b>", 'http://a b',
                'http://169.254.169.254', 'http://[fe80::1]', 'http://[::ffff:169.254.169.254]', 'http://2852039166',
                'http://0xa9fea9fe', 'http://x:99999', 'http://' . str_repeat('a', 260), 'http://x\\@y',
            ] as $bad
        ) {
            $cases[] = [$bad, null];
        }
        return $cases;
    }

    public function testOnlyAHealthyBridgePassesTheConnectionTest(): void
    {
        $well = '{"success": true, "data": {"id": "facade", "attributes": {"status": "ok"}}}';
        self::assertSame('LBL_SCB_TEST_OK', ConnectionTest::verdict(0, 200, $well));
        self::assertSame('LBL_SCB_TEST_OTHER', ConnectionTest::verdict(0, 200, '<html>'));
        self::assertSame('LBL_SCB_TEST_OTHER', ConnectionTest::verdict(0, 503, $well));
        self::assertSame('LBL_SCB_TEST_REDIRECT', ConnectionTest::verdict(0, 302, ''));
        self::assertSame('LBL_SCB_TEST_TIMEOUT', ConnectionTest::verdict(CURLE_OPERATION_TIMEDOUT, 0, ''));
        self::assertSame('LBL_SCB_TEST_UNREACHABLE', ConnectionTest::verdict(CURLE_COULDNT_CONNECT, 0, ''));
    }

    public function testAFormsTokenWorksOnceAndOnlyInItsSession(): void
    {
        $session = [];
        $token = FormToken::current($session);
        self::assertSame($token, FormToken::current($session));
        $other = [];
        FormToken::current($other);
        self::assertFalse(FormToken::spend($other, $token));
        self::assertTrue(FormToken::spend($session, $token));
        self::assertFalse(FormToken::spend($session, $token));
        self::assertFalse(FormToken::spend($session, null));
    }

    public function testTheBridgesRoleCanNeitherDeleteNorExportNorSeeTheRest(): void
    {
        self::assertSame(
            [89, 90, 90, 90, -99, -99],
            array_map(static function (string $action): int {
                return BridgeRole::level('Leads', $action);
            }, ['access', 'list', 'view', 'edit', 'delete', 'export'])
        );
        self::assertSame([90, -99], [BridgeRole::level('Opportunities', 'list'), BridgeRole::level('Opportunities', 'edit')]);
        self::assertSame([90, 90], [BridgeRole::level('Alerts', 'edit'), BridgeRole::level('SCB_Visitors', 'delete')]);
        self::assertSame([-99, -99], [BridgeRole::level('Alerts', 'delete'), BridgeRole::level('SCB_Forms', 'delete')]);
        self::assertSame([-98, -99], [BridgeRole::level('Prospects', 'access'), BridgeRole::level('Prospects', 'list')]);
    }

    public function testNothingOnThePageBecomesMarkup(): void
    {
        $attack = '"><script>alert(1)</script>\'';
        $state = new AdminState();
        $state->address = $attack;
        $state->hasSecret = $state->hasClients = true;
        $state->rules = AlertRules::fromText(null);
        $state->users = [$attack => $attack];
        $state->feed = ['sequence' => 1, 'at' => $attack, 'backlog' => 2, 'oldest' => $attack];
        $state->findings = ['LBL_SCB_CHECK_COLUMNS' => [$attack]];
        $state->notice = Notice::good($attack)->showing([$attack]);
        $state->token = $attack;
        $html = (new AdminPage($state, static function (string $label) use ($attack): string {
            return $label . $attack;
        }))->html();
        self::assertStringNotContainsString('<script', $html);
        self::assertStringNotContainsString($attack, $html);
    }

    public function testEveryLabelThatIsUsedIsThereInBothLanguages(): void
    {
        $used = '';
        foreach (glob(__DIR__ . '/../custom/include/suitecrm_bridge/src/Admin/*.php') as $file) {
            $used .= file_get_contents($file);
        }
        $used .= file_get_contents(__DIR__ . '/../custom/modules/Administration/views/view.suitecrmbridge.php');
        preg_match_all("/'(LBL_SCB_[A-Z_]+[A-Z])'/", $used, $found);
        foreach (array_keys(AlertRules::EVENTS) as $event) {
            $found[1][] = 'LBL_SCB_EVENT_' . strtoupper($event);
        }
        foreach (AlertRules::RECIPIENTS as $to) {
            $found[1][] = 'LBL_SCB_TO_' . strtoupper($to);
        }
        $english = $this->words('en_us');
        self::assertSame(array_keys($english), array_keys($this->words('de_DE')));
        self::assertSame([], array_diff(array_unique($found[1]), array_keys($english)));
        self::assertSame([], array_keys(array_filter(array_intersect_assoc($english, $this->words('de_DE')), static function ($words): bool {
            return !in_array($words, ['SuiteCRM Bridge', 'Status', 'Installation', 'Layouts', 'Logic Hooks'], true);
        })), 'Untranslated.');
    }

    private function words(string $language): array
    {
        $mod_strings = [];
        include self::LANGUAGES . "$language.suitecrm_bridge.php";
        return $mod_strings;
    }
}
