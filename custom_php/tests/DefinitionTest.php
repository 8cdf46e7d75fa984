<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Module\Definition;

final class DefinitionTest extends TestCase
{
    public function testAJoinNeverBearsAWordOfSql(): void
    {
        $made = (new Definition('SCB_Conversations'))->belongsTo('case', 'Cases', 'Case', 'cases')->toArray();
        self::assertSame('case_one', $made['fields']['case_name']['join_name']);
        self::assertSame('case', $made['fields']['case_name']['link']);
    }
}
