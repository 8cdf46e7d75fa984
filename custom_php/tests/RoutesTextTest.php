<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Install\RoutesText;

final class RoutesTextTest extends TestCase
{
    /** @dataProvider files */
    public function testOtherAddOnsRoutesSurviveByteForByte(string $before): void
    {
        $with = RoutesText::add($before);
        self::assertTrue(RoutesText::contains($with));
        self::assertSame($with, RoutesText::add($with), 'A second installation changed the file.');
        self::assertSame($before, RoutesText::remove($with));
    }

    /** @dataProvider files */
    public function testTheFileStaysValidPhpAndReachesOurLine(string $before): void
    {
        $with = RoutesText::add($before);
        self::assertSame(0, self::lint($with), 'declare and namespace must stay the first statements.');
        $line = (int) strpos($with, 'require \'custom/include/suitecrm_bridge');
        $return = strpos($with, 'return');
        self::assertTrue($return === false || $line < $return, 'An early return hides our line.');
    }

    private static function lint(string $text): int
    {
        $process = proc_open([PHP_BINARY, '-l'], [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
        fwrite($pipes[0], $text);
        fclose($pipes[0]);
        // A closed pipe would itself be an error to the process.
        stream_get_contents($pipes[1]);
        return proc_close($process);
    }

    public function files(): array
    {
        return [
            'ours alone' => [RoutesText::EMPTY_FILE],
            'empty' => [''],
            'other routes' => ["<?php\n\$app->get('/x', function () {});\n"],
            'closing tag' => ["<?php\n\$app->get('/x', 'A:b');\n?>\n"],
            'strict types' => ["<?php\n\ndeclare(strict_types=1);\n\n\$app->get('/x', 'A:b');\n"],
            'namespace and use' => ["<?php\n// note\nnamespace Other;\n\nuse Slim\\App;\n\n\$app->get('/x', 'A:b');"],
            'early return' => ["<?php\nif (!isset(\$app)) { return; }\n\$app->get('/x', 'A:b');\n"],
            'windows lines' => ["<?php\r\n\$app->get('/x', 'A:b');\r\n"],
            'one line' => ['<?php $app->get("/x", "A:b");'],
            'no php' => ["just text\n"],
            'similar names' => ["<?php\n// suitecrm_bridge was here\n\$app->get('/bridge2', 'A:b');\n"],
        ];
    }
}
