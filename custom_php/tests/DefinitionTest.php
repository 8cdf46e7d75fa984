<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Tests;

use PHPUnit\Framework\TestCase;
use SuiteCrmBridge\Module\Definition;

final class DefinitionTest extends TestCase
{
    public function testWhatTheBridgeWritesIsNotEditedWhereItIsShown(): void
    {
        $made = (new Definition('SCB_Forms'))->field('status', Definition::words(9))->owned('views_count', Definition::COUNT)
            ->json('definition')->shown('definition_text')->toArray();
        $displays = array_column($made['fields'], 'display', 'name');
        self::assertSame(
            ['views_count' => 'readonly', 'definition' => 'readonly', 'definition_text' => 'readonly'],
            $displays
        );
    }

    public function testAJoinNeverBearsAWordOfSql(): void
    {
        $made = (new Definition('SCB_Conversations'))->belongsTo('case', 'Cases', 'Case', 'cases')->toArray();
        self::assertSame('case_one', $made['fields']['case_name']['join_name']);
        self::assertSame('case', $made['fields']['case_name']['link']);
    }
}
