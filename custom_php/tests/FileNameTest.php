<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\File\FileName;
use SuiteCrmBridge\File\StoredFile;
use SuiteCrmBridge\Http\ApiError;

final class FileNameTest extends TestCase
{
    /** @dataProvider names */
    public function testANameIsNoPathAndNoProgram(string $wanted, string $stored): void
    {
        self::assertSame($stored, FileName::of($wanted, ['php', 'HTML']));
    }

    public function names(): array
    {
        return [
            ['report.pdf', 'report.pdf'],
            ['../../etc/passwd', 'passwd'],
            ['C:\\Temp\\ü "1".pdf', 'ü "1".pdf'],
            ["a\r\nb\0.txt", 'ab.txt'],
            ['shell.PHP', 'shell.PHP.txt'],
            ['page.html', 'page.html.txt'],
            ['.htaccess', '.htaccess'],
        ];
    }

    /** @dataProvider noNames */
    public function testWhatIsNoNameIsRefused($wanted): void
    {
        $this->expectException(ApiError::class);
        FileName::of($wanted, []);
    }

    public function noNames(): array
    {
        return [[null], [''], ['a/'], ['..'], [["x"]], [str_repeat('ü', 252) . '.txt']];
    }

    public function testABrowserGetsTheNameTwice(): void
    {
        $file = new StoredFile('/x', "Prüf\"ung.pdf", 'application/pdf', 1);
        self::assertMatchesRegularExpression('/^attachment; filename="Pr_+f_ung\.pdf"; filename\*=UTF-8\'\'Pr%C3%BCf%22ung\.pdf$/', $file->disposition());
    }
}
