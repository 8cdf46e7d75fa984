<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Read;

/** Related records that come along with each record of a list. */
final class Inclusion
{
    /** @var Link */
    public $link;
    /** @var Selection */
    public $selection;
    /** @var SortOrder */
    public $order;
    /** @var int */
    public $limit;

    public function __construct(Link $link, Selection $selection, SortOrder $order, int $limit)
    {
        $this->link = $link;
        $this->selection = $selection;
        $this->order = $order;
        $this->limit = $limit;
    }
}
