"""What visits were made of: pages and custom events, out of what each visit remembers of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Engine, Text, cast, select

from suitecrm_bridge.features.analytics.model.figures import Happening, PageRow
from suitecrm_bridge.features.analytics.model.question import HappeningKind, Selection
from suitecrm_bridge.features.analytics.storage.selecting import chosen, reading
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_actions
from suitecrm_bridge.features.tracking.storage.tables import sessions

_PREFIXES = {"download": "download:", "outbound": "outbound:"}
pages_in = msgspec.json.Decoder(dict[str, tuple[int, float, float]])
actions_in = msgspec.json.Decoder(dict[str, int])


@dataclass
class _Page:
    visitors: set[tuple[str, str]] = field(default_factory=set)
    views: int = 0
    seconds: float = 0.0
    entries: int = 0
    exits: int = 0
    depths: int = 0
    depth: float = 0.0


class VisitContents:
    """`ContentFigures` from every visit, which takes time with many of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def pages(self, selection: Selection, *, with_depth: bool) -> Sequence[PageRow]:
        found: dict[str, _Page] = defaultdict(_Page)
        for row in self._each(selection, sessions.c.pages, sessions.c.entry_page, sessions.c.exit_page):
            for page, (views, seconds, depth) in pages_in.decode(row.content).items():
                told = found[page]
                told.visitors.add((row.site_id, row.visitor_id))
                told.views += views
                told.seconds += seconds
                if depth:  # a view of which nothing more was heard says nothing of depth
                    told.depths += 1
                    told.depth += depth
            if row.entry_page:
                found[row.entry_page].entries += 1
            if row.exit_page:
                found[row.exit_page].exits += 1
        rows = [_page_row(page, told, with_depth=with_depth) for page, told in found.items()]
        rows.sort(key=lambda row: (-row.views, row.page))
        return rows

    def happenings(self, kind: HappeningKind, selection: Selection) -> Sequence[Happening]:
        found: dict[str, tuple[set[tuple[str, str]], list[int]]] = defaultdict(lambda: (set(), []))
        for row in self._each(selection, sessions.c.actions):
            for name, times in shown_actions(actions_in.decode(row.content)).items():
                value = of_kind(kind, name)
                if value is not None:
                    found[value][0].add((row.site_id, row.visitor_id))
                    found[value][1].append(times)
        rows = [Happening(value, len(who), len(times), sum(times)) for value, (who, times) in found.items()]
        rows.sort(key=lambda row: (-row.times, row.value))
        return rows

    def _each(self, selection: Selection, content: Any, *more: Any) -> Iterator[Any]:  # noqa: ANN401  # columns and rows
        # As text: decoding is most of the work, and the driver's way is the slow one.
        wanted = select(sessions.c.site_id, sessions.c.visitor_id, cast(content, Text).label("content"), *more)
        with reading(self._engine) as connection:
            streamed = connection.execution_options(yield_per=5000)
            yield from streamed.execute(wanted.where(chosen(selection), content.is_not(None)))


def _page_row(page: str, told: _Page, *, with_depth: bool) -> PageRow:
    depth = told.depth / told.depths if with_depth and told.depths else None
    return PageRow(page, len(told.visitors), told.views, told.seconds, told.entries, told.exits, depth)


def of_kind(kind: HappeningKind, name: str) -> str | None:
    """What a table of this kind calls it; None when it is of another."""
    for prefixed, prefix in _PREFIXES.items():
        if name.startswith(prefix):
            return name.removeprefix(prefix) if prefixed == kind else None
    return name if kind == "event" else None
