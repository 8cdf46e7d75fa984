"""Figures that only raw events have: steps, clicks, depths, speed; of events that happened on the days asked for."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Engine, Text, and_, cast, func, not_, select

from suitecrm_bridge.features.analytics.model.funnel import Deed, Step
from suitecrm_bridge.features.analytics.model.heatmap import Clicks
from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.storage.clicks import clicks_on, depths_of
from suitecrm_bridge.features.analytics.storage.raw import of_kinds, on_pages, source, then
from suitecrm_bridge.features.analytics.storage.selecting import fitting, on_sites, reading
from suitecrm_bridge.features.analytics.storage.steps import deeds_in
from suitecrm_bridge.features.tracking.model import QUARANTINED
from suitecrm_bridge.features.tracking.model.pages import path_of
from suitecrm_bridge.features.tracking.storage.quarantine_tables import suspects
from suitecrm_bridge.features.tracking.storage.tables import events

_AT_ONCE = 5000
_data_in = msgspec.json.Decoder(dict[str, Any])


class RawEvents:
    """`EventFigures`. Every query names sites, kind and time, which is what the index begins with.

    Of millions of events the database gives sums, or rows one after another: none is kept here.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def deeds(self, steps: Sequence[Step], selection: Selection, until: datetime) -> Iterator[Deed]:
        with reading(self._engine) as connection:
            streamed = connection.execution_options(yield_per=_AT_ONCE)
            for row in streamed.execute(deeds_in(steps, selection, until)):
                yield Deed(*row)

    def clicks(self, page: str, selection: Selection, most_elements: int) -> Clicks:
        with reading(self._engine) as connection:
            return clicks_on(connection, page, selection, most_elements)

    def depths(self, page: str, selection: Selection) -> Mapping[int, int]:
        with reading(self._engine) as connection:
            return depths_of(connection, page, selection)

    def vitals(self, pages: Sequence[str], selection: Selection) -> Iterator[tuple[str, Mapping[str, Any]]]:
        # As text: the driver's way of decoding is the slow one.
        wanted = (
            select(events.c.url, cast(events.c.props, Text).label("data"))
            .select_from(source(selection))
            .where(of_kinds("vitals"), then(selection), *([on_pages(pages)] if pages else []), *fitting(selection))
        )
        with reading(self._engine) as connection:
            for row in connection.execution_options(yield_per=_AT_ONCE).execute(wanted):
                yield path_of(row.url), _data_in.decode(row.data) if row.data else {}

    def quarantined(self, selection: Selection) -> int:
        begin, end = selection.span.begin, selection.span.end
        here = and_(on_sites(suspects.c.site_id, selection.site_ids), suspects.c.reason.in_(QUARANTINED))
        within = and_(suspects.c.first_at >= begin, suspects.c.last_at < end)
        partly = and_(suspects.c.first_at < end, suspects.c.last_at >= begin, not_(within))
        # Who was there within these days alone has been counted already. Of the others one by one: events have no index
        # that tells suspects, and in a join a database may begin with all events of these days.
        theirs = (
            select(func.count())
            .where(
                events.c.visitor_id == suspects.c.visitor_id,
                events.c.suspect == suspects.c.reason,
                then(selection),
            )
            .correlate(suspects)
            .scalar_subquery()
        )
        with reading(self._engine) as connection:
            known = connection.scalar(select(func.sum(suspects.c.events)).where(here, within))
            counted = connection.scalar(select(func.sum(theirs)).where(here, partly))
        return int(known or 0) + int(counted or 0)
