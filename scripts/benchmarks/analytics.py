"""How long dashboards and reports take, with more and more events stored, and how much memory reports do."""

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.databases import analyse, database
from benchmarks.figure import Figure
from benchmarks.visited import BEGIN, SITE, TODAY, fill
from sqlalchemy import Engine

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.model.question import Asked, Slice
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.service import Dashboards, LiveView, Reports, Scope
from suitecrm_bridge.features.analytics.storage.cohorts import CountedCohorts
from suitecrm_bridge.features.analytics.storage.contents import VisitContents
from suitecrm_bridge.features.analytics.storage.events import RawEvents
from suitecrm_bridge.features.analytics.storage.rolled import RolledVisits
from suitecrm_bridge.features.analytics.storage.rolled_contents import RolledContents
from suitecrm_bridge.features.analytics.storage.visitors import SqlVisitors
from suitecrm_bridge.features.analytics.storage.visits import CountedVisits
from suitecrm_bridge.features.sites.model import RegisteredSite, Site

_LARGE = 1_000_000
_DASHBOARD_MS, _TIMELINE_MS = 200.0, 50.0
# A report counts the raw events of its days, which nobody has counted before: its time grows with their number, so it
# is allowed by the million that are stored, of which a twelfth is of these days. Its memory must not grow like that.
_REPORTS = ("funnel", "cohorts", "heatmap", "speed")
_REPORT_MS, _REPORT_MB = 500.0, 16.0
_ROUNDS = 5

_MONTH = Span(TODAY - timedelta(days=29), TODAY)

Question = Callable[[], object]
Answers = dict[str, tuple[float, float | None]]


def run() -> Iterator[Figure]:
    """On SQLite, beside the same with a tenth of the events."""
    before, little = _measured(_LARGE // 10)
    asked, much = _measured(_LARGE)
    yield from figures("sqlite", _LARGE, asked, before)
    for name, value in much.items():
        target = f"{_REPORT_MB:.0f} MB at most"
        told = f"{name}, a year, memory, sqlite, {_LARGE / 1_000_000:g} million"
        yield Figure(told, value, "MB", little[name], value / little[name], target, value <= _REPORT_MB)


def figures(kind: str, count: int, asked: Answers, before: Answers) -> Iterator[Figure]:
    """What `answers` gave with `count` events stored, beside what it gave with fewer."""
    for name, (value, allowed) in asked.items():
        most = allowed * max(1, count / 1_000_000) if allowed and name in _REPORTS else allowed
        told = f"{name}, p95, {kind}, {count / 1_000_000:g} million"
        target = f"{most:.0f} ms at most" if most else "none"
        yield Figure(told, value, "ms", before[name][0], value / before[name][0], target, not most or value <= most)


def answers(engine: Engine, some: Sequence[str]) -> Answers:
    """Milliseconds at the 95th percentile, and how many are allowed, by kind of question; `some` are visitors' ids."""
    desk = _Desk(engine, some)
    return {
        "dashboard query": (_p95(desk.dashboards()), _DASHBOARD_MS),
        "visitor timeline": (_p95(desk.timelines()), _TIMELINE_MS),
        **{name: (_p95(iter([(name, ask)])), _REPORT_MS) for name, ask in desk.reports(_MONTH)},
    }


def _measured(count: int) -> tuple[Answers, dict[str, float]]:
    with database("sqlite", BEGIN) as engine:
        some = fill(engine, count)
        analyse(engine)
        year = _Desk(engine, some).reports(Span(TODAY - timedelta(days=365), TODAY))
        return answers(engine, some), {name: _megabytes(ask) for name, ask in year}


class _OneSite:
    def all(self) -> Sequence[RegisteredSite]:
        return [RegisteredSite(Site(SITE, "site_A", "Shop", ()), active=True)]


class _Desk:
    def __init__(self, engine: Engine, people: Sequence[str]) -> None:
        clock = FixedClock(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC))
        scope, raw = Scope(_OneSite(), clock), RawEvents(engine)  # type: ignore[arg-type]  # only `all` is asked
        visits = RolledVisits(engine, CountedVisits(engine), clock)
        self._dashboards = Dashboards(scope, visits, RolledContents(engine, VisitContents(engine), clock), raw)
        self._reports = Reports(scope, raw, CountedCohorts(engine))
        self._visitors = SqlVisitors(engine)
        self._live = LiveView(scope, self._visitors)
        self._scope = scope
        self._people = people

    def dashboards(self) -> Iterator[tuple[str, Question]]:
        """What one screen asks: the last 30 days, this and the last month, a week; some filtered."""
        spans = {
            "30 days": _MONTH,
            "month": Span(TODAY.replace(day=1), TODAY),
            "last month": Span(TODAY.replace(month=10, day=1), TODAY.replace(month=10, day=31)),
            "7 days": Span(TODAY - timedelta(days=6), TODAY),
        }
        for name, span in spans.items():
            for filters in ({}, {"country": ("DE",)}):
                asked = Asked((), span, filters, part=Slice(limit=50))
                about = f"{name}{', filtered' if filters else ''}"
                yield f"overview, {about}", lambda asked=asked: self._dashboards.overview(asked)
                for dimension in ("channel", "source", "campaign", "country", "device", "entry", "exit"):
                    yield f"{dimension}, {about}", lambda asked=asked, d=dimension: self._dashboards.table(d, asked)
                yield f"pages, {about}", lambda asked=asked: self._dashboards.pages(asked, with_depth=False)
                yield f"events, {about}", lambda asked=asked: self._dashboards.happenings("event", asked)
            yield (
                f"visitors, {name}",
                lambda asked=asked: self._visitors.page(
                    self._scope.selection(asked), identified=None, after=None, limit=51
                ),
            )
            yield "live", lambda: self._live.now(())

    def timelines(self) -> Iterator[tuple[str, Question]]:
        for person in self._people:
            yield "timeline", lambda person=person: self._visitors.visits(person, after=None, limit=21)

    def reports(self, span: Span) -> Iterator[tuple[str, Question]]:
        asked = Asked((), span, {})
        steps = [Step("page", "/"), Step("page", "/pricing"), Step("event", "signup")]
        yield "funnel", lambda: self._reports.funnel(asked, steps, timedelta(days=7))
        yield "cohorts", lambda: self._reports.cohorts(asked)
        yield "heatmap", lambda: self._reports.heatmap(asked, "/pricing", 50)
        yield "speed", lambda: self._reports.speed(asked, ())


def _p95(questions: Iterator[tuple[str, Question]]) -> float:
    """Each is asked a few times, all in turn; the slowest are named beside the figures."""
    listed = list(questions)
    rounds = _ROUNDS if len(listed) < 100 else 1
    order = random.Random(1).sample(range(len(listed)), len(listed))  # noqa: S311  # no secret
    took = [(_milliseconds(listed[place][1]), listed[place][0]) for _ in range(rounds) for place in order]
    took.sort()
    for milliseconds, name in took[-6:]:
        print(f"  {name}: {milliseconds:.1f} ms", file=sys.stderr)
    return took[min(len(took) - 1, int(len(took) * 0.95))][0]


def _milliseconds(ask: Question) -> float:
    start = time.perf_counter()
    ask()
    return (time.perf_counter() - start) * 1000


def _megabytes(ask: Question) -> float:
    """The most that was held at a time while the question was answered, without what its first time leaves behind."""
    ask()
    tracemalloc.start()
    ask()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000
