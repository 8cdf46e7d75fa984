<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use FilesystemIterator;
use PHPUnit\Framework\TestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use ReflectionClass;

/**
 * Holds the sources to what a type checker would say first: every class they name exists, and everything they
 * declare says its type, in the signature or above it.
 */
final class ClassNamesTest extends TestCase
{
    private const SOURCES = __DIR__ . '/../custom/include/suitecrm_bridge/src';
    /** What the package uses of SuiteCRM and its libraries; a new name here is a new thing to try on a real one. */
    private const OUTSIDE = [
        'ACLAction', 'ACLController', 'Administration', 'Alert', 'Basic', 'BeanFactory', 'Configurator', 'DBManager',
        'DBManagerFactory', 'Dashlet', 'DashletGeneric', 'EmailAddress', 'EmailAddressRelationship', 'EmailMan',
        'LanguageManager', 'Link2', 'LogicHook', 'Meeting', 'ParserFactory', 'RepairAndClear', 'SecurityGroup', 'SugarApplication', 'SugarBean', 'SugarController', 'SugarView',
        'Sugar_Smarty', 'TimeDate', 'UploadFile', 'UploadStream', 'User', 'VardefManager', 'ModuleInstaller',
        'Psr\Http\Message\ResponseInterface', 'Psr\Http\Message\ServerRequestInterface', 'Slim\App', 'Slim\Http\Stream', 'SuiteCRM\Search\SearchModules',
    ];

    /** @dataProvider sources */
    public function testEveryClassThatIsNamedExists(string $file): void
    {
        $missing = array_filter($this->namesIn((string) file_get_contents($file)), static function (string $name): bool {
            return !in_array($name, self::OUTSIDE, true) && !class_exists($name) && !interface_exists($name);
        });
        self::assertSame([], array_values($missing));
    }

    /** @dataProvider sources */
    public function testEveryPropertyAndResultSaysItsType(string $file): void
    {
        $class = 'SuiteCrmBridge' . str_replace('/', '\\', substr($file, strlen(self::SOURCES), -4));
        if (!$this->canBeLoaded($file)) {
            self::markTestSkipped('It extends a class of SuiteCRM.');
        }
        $silent = [];
        $reflection = new ReflectionClass($class);
        foreach ($reflection->getProperties() as $property) {
            $told = $property->hasType() || strpos((string) $property->getDocComment(), '@var') !== false;
            if ($property->getDeclaringClass()->getName() === $class && !$told) {
                $silent[] = '$' . $property->getName();
            }
        }
        foreach ($reflection->getMethods() as $method) {
            $told = $method->hasReturnType() || $method->isConstructor() || $method->hasPrototype()
                || strpos((string) $method->getDocComment(), '@return') !== false;
            if ($method->getDeclaringClass()->getName() === $class && !$told) {
                $silent[] = $method->getName() . '()';
            }
        }
        self::assertSame([], $silent);
    }

    /** @return array<string, array{0: string}> */
    public function sources(): array
    {
        $files = [];
        $found = new RecursiveIteratorIterator(new RecursiveDirectoryIterator(self::SOURCES, FilesystemIterator::SKIP_DOTS));
        foreach ($found as $file) {
            $files[substr($file->getPathname(), strlen(self::SOURCES) + 1)] = [$file->getPathname()];
        }
        return $files;
    }

    private function canBeLoaded(string $file): bool
    {
        preg_match('/^(?:final |abstract )*class \w+ extends (\w+)/m', (string) file_get_contents($file), $found);
        return !isset($found[1]) || !in_array($found[1], self::OUTSIDE, true) || class_exists($found[1]);
    }

    /** @return string[] full names of the classes in use lines, new, extends, static calls and signatures */
    private function namesIn(string $code): array
    {
        preg_match('/^namespace (.+);$/m', $code, $namespace);
        preg_match_all('/^use ([\w\\\\]+)(?: as (\w+))?;$/m', $code, $uses, PREG_SET_ORDER);
        $imported = [];
        foreach ($uses as $use) {
            $imported[$use[2] ?? substr((string) strrchr('\\' . $use[1], '\\'), 1)] = $use[1];
        }
        $names = array_values($imported);
        foreach ($this->shortNamesIn($code) as $short) {
            $names[] = $imported[$short] ?? $namespace[1] . '\\' . $short;
        }
        return array_unique($names);
    }

    /** @return string[] */
    private function shortNamesIn(string $code): array
    {
        $plain = '';
        foreach (token_get_all($code) as $token) {
            $skipped = is_array($token) && in_array($token[0], [T_COMMENT, T_DOC_COMMENT, T_CONSTANT_ENCAPSED_STRING,
                T_ENCAPSED_AND_WHITESPACE, T_INLINE_HTML], true);
            $plain .= $skipped ? ' ' : (is_array($token) ? $token[1] : $token);
        }
        preg_match_all('/(?<![\w\\\\$>:])([A-Z]\w*)::|\b(?:new|extends|implements|instanceof)\s+([A-Z]\w*)|\bcatch \(([A-Z]\w*)/', $plain, $used);
        preg_match_all('/[(,:]\s*\??([A-Z]\w*)\s+\$|\):\s*\??([A-Z]\w*)/', $plain, $typed);
        $names = array_filter(array_merge($used[1], $used[2], $used[3], $typed[1], $typed[2]));
        return array_values(array_unique($names));
    }
}
