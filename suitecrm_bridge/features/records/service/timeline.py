"""What happened with a lead, a contact or an account: from all sources in one order, page after page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from suitecrm_bridge.core.errors import Forbidden, NotFound
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.permissions import Reach as Far
from suitecrm_bridge.core.permissions import reach
from suitecrm_bridge.crm import AllOf, Filter, Fits, Query, Rejected, Row
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.records.model.sources import (
    Source,
    happening,
    sources_of,
    still_to_come,
    tied_to,
)
from suitecrm_bridge.features.records.model.timeline import (
    KINDS,
    Happening,
    Place,
    Timeline,
    cursor_behind,
    newest_first,
    place_in,
)
from suitecrm_bridge.features.records.ports import ReachOf, Records, Schemas, WebVisits
from suitecrm_bridge.features.records.service.reach import Reach
from suitecrm_bridge.web.identity import Identity

_VISIT, _VISITORS = "visit", "SCB_Visitors"
# Of an account with more contacts than this only the visits of those who were changed last are shown.
_MOST_PEOPLE, _PAGE = 1000, 200
Near = tuple[str, str]


class TimelineService:
    def __init__(self, records: Records, schemas: Schemas, visits: WebVisits, reach_of: ReachOf) -> None:
        self._records = records
        self._schemas = schemas
        self._visits = visits
        self._reach = Reach(reach_of, schemas)

    def of(
        self,
        who: Identity,
        near: Near,
        kinds: Sequence[str] = KINDS,
        cursor: str | None = None,
        limit: int = 50,
    ) -> Timeline:
        """What of these kinds happened with `near` (module, id) and SuiteCRM shows this person.

        Raises NotFound, Forbidden and Invalid.
        """
        self._must_reach(who, near)
        behind = place_in(cursor, *near) if cursor else None
        parts: dict[str, Sequence[Happening] | None] = {
            source.kind: self._from(who, source, near, behind, limit + 1)
            for source in sources_of(near[0])
            if source.kind in kinds
        }
        if _VISIT in kinds:
            parts[_VISIT] = self._visited(who, near, behind, limit + 1)
        found = newest_first([part for part in parts.values() if part])
        following = cursor_behind(found[limit - 1], *near) if len(found) > limit else None
        hidden = [kind for kind in KINDS if kind in parts and parts[kind] is None]
        return Timeline(found[:limit], following, hidden)

    def _must_reach(self, who: Identity, near: Near) -> None:
        own = self._reach.is_own(near[0], "read")
        if not is_id(near[1]):
            raise NotFound(f"There is no such record of {near[0]}.")
        row = self._records.record(who, *near)
        if own:
            self._reach.must_be_mine(who, row)

    def _from(
        self, who: Identity, source: Source, near: Near, behind: Place | None, limit: int
    ) -> Sequence[Happening] | None:
        """The newest of one source; None when this person may not see it."""
        rest = still_to_come(source, behind) if behind else None
        if behind is not None and rest is None:
            return []
        tied = tied_to(source, *near)
        found = self._listed(
            who, source.module, AllOf([tied, rest]) if rest else tied, (source.at, *source.shown), source.at, limit
        )
        return None if found is None else [happening(source, row) for row in found]

    def _visited(self, who: Identity, near: Near, behind: Place | None, limit: int) -> Sequence[Happening] | None:
        if self._far(who, _VISITORS) is None or not self._lists(who, _VISITORS):
            return None
        people = [near] if near[0] != "Accounts" else self._people_of(who, near[1])
        return self._visits.newest(people, behind, limit) if people else []

    def _people_of(self, who: Identity, account_id: str) -> Sequence[Near]:
        works_there = Fits("accounts.id", "eq", account_id)
        found = self._listed(who, "Contacts", works_there, (), "date_modified", _MOST_PEOPLE)
        return [(row.module, row.id) for row in found or ()]

    def _listed(
        self, who: Identity, module: str, where: Filter, fields: tuple[str, ...], by: str, most: int
    ) -> Sequence[Row] | None:
        """Up to `most` rows, the latest by `by` first; None when this person may list none of the module."""
        far = self._far(who, module)
        if far is None:
            return None
        try:
            chosen = self._reach.own_only(who, module, where) if far == "own" else where
            query = Query(module, fields=fields, where=chosen, sort=(f"-{by}", "-id"), limit=min(most, _PAGE))
            return list(islice(self._rows(who, query), most))
        except (Forbidden, NotFound):
            return None
        except Rejected as strange:
            # A SuiteCRM that keeps this otherwise than any we know; the caller did nothing wrong.
            logger(__name__).warning("timeline_source_left_out", module=module, fields=sorted(strange.details or ()))
            return None

    def _rows(self, who: Identity, query: Query) -> Iterator[Row]:
        following: Query | None = query
        while following is not None:
            page = self._records.page(who, following)
            yield from page.rows
            following = replace(following, cursor=page.next_cursor) if page.next_cursor else None

    def _far(self, who: Identity, module: str) -> Far | None:
        """Asked quietly: what may not be seen is left out, and nobody is refused anything."""
        return reach(who.permissions, f"{kind_of(module).name}.list")

    def _lists(self, who: Identity, module: str) -> bool:
        try:
            return self._schemas.of(who, module).summary.may.get("list") != "none"
        except (Forbidden, NotFound):
            return False
