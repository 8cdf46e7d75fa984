"""Pages and custom events out of rollups, where nothing is filtered."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Engine, Text, cast, func, select

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.analytics.model.figures import Happening, PageRow
from suitecrm_bridge.features.analytics.model.question import HappeningKind, Selection
from suitecrm_bridge.features.analytics.model.span import Span, piece_of, pieces
from suitecrm_bridge.features.analytics.storage.contents import VisitContents, actions_in, of_kind, pages_in
from suitecrm_bridge.features.analytics.storage.rolled import interval_of, rows_of
from suitecrm_bridge.features.analytics.storage.selecting import reading, within
from suitecrm_bridge.features.analytics.storage.sql import DayOf, day
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_action
from suitecrm_bridge.features.tracking.storage.tables import rollups, sessions


class RolledContents:
    """`ContentFigures`.

    Sums are those of rollups. Their visitors add up too, but for those who were there in several of the periods that
    make up the range: these few are looked at one by one, and counted once.
    """

    def __init__(self, engine: Engine, counted: VisitContents, clock: Clock) -> None:
        self._engine = engine
        self._counted = counted
        self._clock = clock

    def pages(self, selection: Selection, *, with_depth: bool) -> Sequence[PageRow]:
        if selection.filters or with_depth:
            return self._counted.pages(selection, with_depth=with_depth)
        again = self._again(selection, sessions.c.pages, pages_in.decode)
        begun = {row.value: row.visits for row in self._summed(selection, "entry")}
        ended = {row.value: row.visits for row in self._summed(selection, "exit")}
        rows = [
            PageRow(
                row.value,
                int(row.visitors) - again[row.value],
                int(row.page_views),
                float(row.seconds),
                int(begun.get(row.value, 0)),
                int(ended.get(row.value, 0)),
                None,
            )
            for row in self._summed(selection, "page")
        ]
        rows.sort(key=lambda row: (-row.views, row.page))
        return rows

    def happenings(self, kind: HappeningKind, selection: Selection) -> Sequence[Happening]:
        if selection.filters:
            return self._counted.happenings(kind, selection)
        summed = [row for row in self._summed(selection, "event") if of_kind(kind, row.value) is not None]
        if any(shown_action(row.value) != row.value for row in summed):
            # Addresses that were once kept whole are shown as one: only the visits tell who did several of them.
            return self._counted.happenings(kind, selection)
        again = self._again(selection, sessions.c.actions, actions_in.decode)
        rows = [
            Happening(value, int(row.visitors) - again[row.value], int(row.visits), int(row.events))
            for row in summed
            if (value := of_kind(kind, row.value)) is not None
        ]
        rows.sort(key=lambda row: (-row.times, row.value))
        return rows

    def _summed(self, selection: Selection, dimension: str) -> Sequence[Any]:
        sums = [
            func.sum(rollups.c[name]).label(name) for name in ("visitors", "visits", "page_views", "seconds", "events")
        ]
        these = rows_of(selection, dimension, interval_of(selection.span, self._clock.now().date()))
        wanted = select(rollups.c.value, *sums).where(these, rollups.c.value != "").group_by(rollups.c.value)
        with reading(self._engine) as connection:
            # What was counted and taken back again leaves a line of nothing.
            return [row for row in connection.execute(wanted) if row.visits]

    def _again(self, selection: Selection, content: Any, decode: Callable[[str], dict[str, Any]]) -> Counter[str]:  # noqa: ANN401  # a column
        """By name, how often visitors were counted in one more period than the first."""
        if interval_of(selection.span, self._clock.now().date()):
            return Counter()
        bit = _bits(selection.span)
        came: dict[tuple[str, str, str], int] = {}
        for row in self._returning(selection, content):
            then = bit(row.day)
            for name in decode(row.content):
                them = row.site_id, row.visitor_id, name
                came[them] = came.get(them, 0) | then
        again: Counter[str] = Counter()
        for (*_, name), periods in came.items():
            again[name] += periods.bit_count() - 1
        return again

    def _returning(self, selection: Selection, content: Any) -> Iterator[Any]:  # noqa: ANN401  # columns and rows
        """The visits of those who came on several days."""
        first, last = func.min(DayOf(sessions.c.started_at)), func.max(DayOf(sessions.c.started_at))
        who = (
            select(sessions.c.visitor_id).where(within(selection)).group_by(sessions.c.visitor_id).having(first < last)
        )
        text = cast(content, Text).label("content")
        wanted = select(sessions.c.site_id, sessions.c.visitor_id, DayOf(sessions.c.started_at).label("day"), text)
        with reading(self._engine) as connection:
            streamed = connection.execution_options(yield_per=5000)
            yield from streamed.execute(
                wanted.where(within(selection), sessions.c.visitor_id.in_(who), content.is_not(None))
            )


def _bits(span: Span) -> Callable[[Any], int]:
    """By day, one bit for the piece of `span` that it lies in."""
    made_up = pieces(span)
    places: dict[date, int] = {}

    @cache
    def bit(told: Any) -> int:  # noqa: ANN401  # what a driver gives for a date
        return 1 << places.setdefault(piece_of(day(told), made_up), len(places))

    return bit
