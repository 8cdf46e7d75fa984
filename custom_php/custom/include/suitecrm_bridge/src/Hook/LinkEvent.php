<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Hook;

use SugarBean;

/** Two records and the relationship between them, as SuiteCRM hands them to a hook. */
final class LinkEvent
{
    /** Addresses are news of their own (`email1`); groups are access, not content. */
    private const IGNORED = ['EmailAddresses', 'SecurityGroups'];

    /** @var string */
    public $relatedModule;
    /** @var string */
    public $relatedId;
    /** @var string */
    private $recordId;
    /** @var string */
    private $relationship;
    /** @var string empty where SuiteCRM does not say */
    private $link;
    /** @var SugarBean|null */
    private $related;

    /** @param array<string, mixed> $arguments */
    private function __construct(array $arguments)
    {
        $this->relatedModule = (string) ($arguments['related_module'] ?? '');
        $this->relatedId = (string) ($arguments['related_id'] ?? '');
        $this->recordId = (string) ($arguments['id'] ?? '');
        $this->relationship = (string) ($arguments['relationship'] ?? '');
        $this->link = (string) ($arguments['link'] ?? '');
        $this->related = ($arguments['related_bean'] ?? null) instanceof SugarBean ? $arguments['related_bean'] : null;
    }

    /**
     * @param mixed $arguments SuiteCRM passes an empty text where others get an array
     * @return self|null null for what is no news, or cannot be understood
     */
    public static function from($arguments): ?self
    {
        $event = is_array($arguments) ? new self($arguments) : null;
        $known = $event !== null && $event->recordId !== '' && $event->relatedId !== ''
            && !in_array($event->relatedModule, self::IGNORED, true);
        return $known ? $event : null;
    }

    public function key(): string
    {
        return "$this->relationship $this->recordId $this->relatedId";
    }

    /** The name of the record's link field; the relationship's name when it has none. */
    public function nameOn(SugarBean $bean): string
    {
        if ($this->link !== '') {
            return $this->link;
        }
        foreach ((array) $bean->field_defs as $name => $def) {
            if (($def['type'] ?? '') === 'link' && ($def['relationship'] ?? '') === $this->relationship) {
                return (string) $name;
            }
        }
        return $this->relationship;
    }

    /** Whether the link is a column of one of the two records rather than a row of its own. */
    public function isInColumn(SugarBean $bean): bool
    {
        $name = $this->nameOn($bean);
        return $bean->load_relationship($name) && empty($bean->$name->getRelationshipObject()->def['join_table']);
    }

    public function isStored(SugarBean $bean): bool
    {
        $name = $this->nameOn($bean);
        if ($this->related === null || !$bean->load_relationship($name)) {
            return false;
        }
        $link = $bean->$name;
        $fromLeft = $link->getSide() === REL_LHS;
        return (bool) $link->getRelationshipObject()->relationship_exists(
            $fromLeft ? $bean : $this->related,
            $fromLeft ? $this->related : $bean
        );
    }
}
