"""Keep each known visitor's record in SuiteCRM current."""

from typing import cast

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.tracking.model.cards import MODULE, Card, belongings, figures, mark_of
from suitecrm_bridge.features.tracking.ports import Behind
from suitecrm_bridge.features.tracking.ports.people import CardStore, Narrator
from suitecrm_bridge.features.writeback.model import Json, Write
from suitecrm_bridge.features.writeback.ports import Outbox


class CardService:
    """Follows visitors as they are brought up to date.

    `from_views`: anonymous visitors have a record from so many page views on; 0 for never. The record's id is kept
    before the record is sent, so that it is created once; what it says of whom it belongs to is written only when that
    changed, since it takes a full save.
    """

    def __init__(self, store: CardStore, outbox: Outbox, narrator: Narrator, clock: Clock, *, from_views: int) -> None:
        self._store = store
        self._outbox = outbox
        self._narrator = narrator
        self._clock = clock
        self._from_views = from_views

    def follow(self, visitor: Behind) -> None:
        card = self._store.card_of(visitor.visitor_id)
        if card is None or card.gone or not self._is_wanted(card):
            return
        whose = belongings(card)
        mark = mark_of(whose)
        self._outbox.put(self._writes(card, card.id or self._store.open(card.visitor.id), whose, mark))
        if mark != card.shown:
            self._store.shown(card.visitor.id, mark)

    def deleted(self, record_id: str) -> bool:
        """Somebody deleted the record in SuiteCRM: it stays so. False when it was none of ours."""
        return self._store.gone(record_id)

    def _is_wanted(self, card: Card) -> bool:
        many = 0 < self._from_views <= card.visitor.page_views
        return bool(card.links) or card.shown is not None or many

    def _writes(self, card: Card, card_id: str, whose: dict[str, object], mark: str) -> list[Write]:
        did = figures(card, self._narrator.words_for_visitor(card.visitor.id), self._clock.now())
        every = cast("dict[str, Json]", {**whose, **did})
        update = Write(MODULE, card_id, cast("dict[str, Json]", did))
        if card.shown is None:
            # The update besides: a record that is there already, because we were killed, takes nothing of a create.
            return [Write(MODULE, card_id, every, mode="full", op="create"), update]
        if card.shown != mark:
            return [Write(MODULE, card_id, every, mode="full")]
        return [update]
