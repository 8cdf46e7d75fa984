"""Visitors one by one, and who is there now."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from threading import BoundedSemaphore
from time import sleep
from typing import TYPE_CHECKING

from suitecrm_bridge.core.errors import NotFound, TooMany, Unavailable
from suitecrm_bridge.core.ids import record_id
from suitecrm_bridge.features.analytics.model.cursor import Place
from suitecrm_bridge.features.analytics.model.people import Live, Profile, Timeline
from suitecrm_bridge.features.analytics.model.question import Asked
from suitecrm_bridge.features.analytics.ports import CrmOutcomes, Visitors
from suitecrm_bridge.features.analytics.service.scope import Scope

if TYPE_CHECKING:
    from suitecrm_bridge.web.identity import Identity

PRESENT = timedelta(minutes=5)
_MOST_PRESENT = 5000
_SHOWN = 100
_PAGE = 1000


class VisitorDesk:
    def __init__(self, scope: Scope, visitors: Visitors, crm: CrmOutcomes) -> None:
        self._scope = scope
        self._visitors = visitors
        self._crm = crm

    def page(
        self, who: "Identity", asked: Asked, *, identified: bool | None, after: Place | None
    ) -> tuple[Sequence[Profile], str | None]:
        """Those last seen on these days, the latest first, and where the list goes on."""
        limit = asked.part.limit
        selection = self._scope.selection(asked)
        found = self._visitors.page(selection, identified=identified, after=after, limit=limit + 1)
        following = _place(found[limit - 1].last_seen_at, found[limit - 1].id) if len(found) > limit else None
        return self._named(who, found[:limit]), following

    def every(self, asked: Asked, *, identified: bool | None, after: Place | None, most: int) -> Iterator[Profile]:
        """All of them, at most `most`, page after page; without the names that only some may see."""
        selection, left = self._scope.selection(asked), most
        while left > 0:
            found = self._visitors.page(selection, identified=identified, after=after, limit=min(_PAGE, left))
            yield from found
            if len(found) < _PAGE:
                return
            after, left = Place(found[-1].last_seen_at, found[-1].id), left - len(found)

    def one(self, who: "Identity", visitor_id: str) -> Profile:
        """Raises NotFound."""
        return self._named(who, [self._known(visitor_id)])[0]

    def timeline(self, visitor_id: str, after: Place | None, limit: int) -> Timeline:
        """Raises NotFound."""
        known = self._known(visitor_id)
        found = self._visitors.visits(known.id, after=after, limit=limit + 1)
        following = _place(found[limit - 1].started_at, found[limit - 1].id) if len(found) > limit else None
        return Timeline(found[:limit], following)

    def _known(self, visitor_id: str) -> Profile:
        known = record_id(visitor_id)
        found = self._visitors.one(known) if known else None
        if found is None:
            raise NotFound("There is no such visitor.")
        return found

    def _named(self, who: "Identity", profiles: Iterable[Profile]) -> list[Profile]:
        shown = list(profiles)
        names = self._crm.known(who, [record for profile in shown for record in profile.records])
        return [
            replace(profile, known=tuple(names[record] for record in profile.records if record in names))
            for profile in shown
        ]


class LiveView:
    """Each follower holds a thread of the server, so there are at most `places` at a time."""

    def __init__(
        self,
        scope: Scope,
        visitors: Visitors,
        *,
        places: int = 8,
        patience: float = 60.0,
        pause: float = 2.0,
        rest: Callable[[float], None] = sleep,
    ) -> None:
        self._scope = scope
        self._visitors = visitors
        self._places = BoundedSemaphore(places)
        self._looks = max(1, round(patience / pause))
        self._pause = pause
        self._rest = rest

    def now(self, site_keys: Sequence[str]) -> Live:
        at = self._scope.clock.now()
        there = self._visitors.present(self._scope.site_ids(site_keys), at - PRESENT, _MOST_PRESENT)
        pages = Counter(visit.facts["exit_page"] or "" for visit in there)
        ranked = sorted(((page, count) for page, count in pages.items() if page), key=lambda each: (-each[1], each[0]))
        return Live(at, tuple(there[:_SHOWN]), len(there) > _SHOWN, len(there), tuple(ranked[:_SHOWN]))

    def enter(self) -> None:
        """Take a place to follow from. Raises TooMany."""
        if not self._places.acquire(blocking=False):
            raise TooMany("Too many are following the live view; ask for it itself instead.", retry_after=5)

    def leave(self) -> None:
        self._places.release()

    def changes(self, first: Live, site_keys: Sequence[str]) -> Iterator[Live | None]:
        """`first`, then every new state for a minute; None in between, each time nothing had changed."""
        known = first
        yield known
        for _ in range(self._looks):
            self._rest(self._pause)
            try:
                seen = self.now(site_keys)
            except Unavailable:
                return  # whoever follows asks again and is told why
            yield seen if replace(seen, at=known.at) != known else None
            known = seen


def _place(at: datetime, identity: str) -> str:
    return str(Place(at, identity))
