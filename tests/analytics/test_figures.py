"""Every figure equals a brute-force count over the raw events."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from suitecrm_bridge.features.analytics.model.figures import Figures, Happening, PageRow
from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.model.question import DIMENSIONS
from suitecrm_bridge.features.analytics.model.speed import PageSpeed
from suitecrm_bridge.features.analytics.model.told import Dated, Told
from suitecrm_bridge.features.tracking.model import Event
from tests.analytics import oracle, oracle_clicks
from tests.analytics.crowd import PATHS, Counters, Deed, Question, counters, deeds, events_of, filled, questions

pytestmark = pytest.mark.databases
VITALS = ("ttfb", "lcp", "cls", "inp")
EXAMPLES = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=["rolled", "counted"])
def count(engine: Engine, request: pytest.FixtureRequest) -> Counters:
    return counters(engine, rolled=request.param == "rolled")


def told(figures: Figures) -> oracle.Figures:
    return {name: getattr(figures, name) for name in ("visitors", "visits", "page_views", "seconds", "bounces")}


def close(figures: oracle.Figures) -> oracle.Figures:
    return figures | {"seconds": pytest.approx(figures["seconds"])}


def about(value: float | None) -> object:
    return value if value is None else pytest.approx(value, abs=1e-4)


def same(found: Figures, expected: oracle.Figures) -> None:
    assert told(found) == close(expected)


def stands_beside(
    rows: Iterable[Told[Any]],
    question: Question,
    name: Callable[[Any], str],
    shown: Callable[[Any], object],
    nothing: object,
    count: Callable[[date, date], dict[str, Any]],
) -> None:
    """What each row was before, and over time, is what `count` finds between two days; `nothing` where it has none."""
    before, count = oracle.days_before(question.first, question.last), cache(count)

    def over_time(row: str, first: date, last: date) -> list[Any]:
        return [(*part, count(*part).get(row, nothing)) for part in oracle.parts(first, last, question.interval)]

    def said(series: tuple[Dated[Any], ...] | None) -> list[Any]:
        return [(each.span.first, each.span.last, shown(each.row)) for each in series or ()]

    for told in rows:
        row = name(told.row)
        assert shown(told.before) == count(*before).get(row, nothing)
        assert said(told.series) == over_time(row, question.first, question.last)
        assert said(told.before_series) == over_time(row, *before)


@EXAMPLES
@given(some=deeds(), question=questions(), batch=st.integers(1, 60))
def test_overview_is_what_the_raw_events_add_up_to(
    engine: Engine, count: Counters, some: list[Deed], question: Question, batch: int
):
    happened = events_of(some)
    filled(engine, happened, batch)
    visits = oracle.visits_of(happened)
    chosen = oracle.chosen(visits, question.first, question.last, question.site_ids, question.filters)
    found = count.dashboards.overview(question.asked(comparison="previous"))
    same(found.figures, oracle.figures(chosen))
    by_period = oracle.grouped(chosen, lambda visit: oracle.period(visit.day, question.interval))
    for point in found.points:
        same(point.figures, by_period.pop(oracle.period(point.first, question.interval), oracle.figures([])))
    assert by_period == {}
    earlier = oracle.days_before(question.first, question.last)
    before = oracle.chosen(visits, *earlier, question.site_ids, question.filters)
    same(found.before, oracle.figures(before))
    by_period = oracle.grouped(before, lambda visit: oracle.period(visit.day, question.interval))
    for point in found.before_points:
        same(point.figures, by_period.pop(oracle.period(point.first, question.interval), oracle.figures([])))
    assert by_period == {}
    assert found.quarantined == sum(
        event.suspect == "crawler"
        and question.first <= event.at.date() <= question.last
        and event.site_id in question.site_ids
        for event in happened
    )


@EXAMPLES
@given(some=deeds(), question=questions(), batch=st.integers(1, 60), dimension=st.sampled_from(sorted(DIMENSIONS)))
def test_tables_are_what_the_raw_events_add_up_to(
    engine: Engine, count: Counters, some: list[Deed], question: Question, batch: int, dimension: str
):
    happened = events_of(some)
    filled(engine, happened, batch)
    visits = oracle.visits_of(happened)

    def expected(first: date, last: date) -> dict[str, Any]:
        chosen = oracle.chosen(visits, first, last, question.site_ids, question.filters)
        return {v: close(each) for v, each in oracle.grouped(chosen, lambda visit: visit.value(dimension)).items()}

    rows, total = count.dashboards.table(dimension, question.asked(comparison="previous"))
    now = expected(question.first, question.last)
    assert {each.row.value: told(each.row.figures) for each in rows} == now
    assert total == len(now)
    assert [each.row.figures.visits for each in rows] == sorted((e.row.figures.visits for e in rows), reverse=True)
    none = told(Figures())
    stands_beside(rows, question, lambda row: row.value, lambda row: told(row.figures), none, expected)


@EXAMPLES
@given(some=deeds(), question=questions(), batch=st.integers(1, 60), with_depth=st.booleans())
def test_pages_and_happenings_are_what_the_raw_events_add_up_to(
    engine: Engine, count: Counters, some: list[Deed], question: Question, batch: int, with_depth: bool
):
    happened = events_of(some)
    filled(engine, happened, batch)
    visits = oracle.visits_of(happened)

    def chosen(first: date, last: date) -> list[oracle.Visit]:
        return oracle.chosen(visits, first, last, question.site_ids, question.filters)

    def pages(first: date, last: date) -> dict[str, Any]:
        found = oracle.pages(chosen(first, last))
        for page in found.values():
            page["depth"] = page["depth"] if with_depth else None
        return {page: {name: about(value) for name, value in each.items()} for page, each in found.items()}

    def shown(row: PageRow) -> dict[str, Any]:
        return {name: getattr(row, name) for name in ("visitors", "views", "seconds", "entries", "exits", "depth")}

    asked = question.asked(comparison="previous")
    rows, _ = count.dashboards.pages(asked, with_depth=with_depth)
    assert {each.row.page: shown(each.row) for each in rows} == pages(question.first, question.last)
    none = shown(PageRow("", 0, 0, 0.0, 0, 0, None))
    stands_beside(rows, question, lambda row: row.page, shown, none, pages)
    for kind in ("event", "download", "outbound"):

        def happenings(first: date, last: date, kind: str = kind) -> dict[str, Any]:
            return oracle.happenings(chosen(first, last), kind)

        def times(row: Happening) -> tuple[int, int, int]:
            return row.visitors, row.visits, row.times

        listed, _ = count.dashboards.happenings(kind, asked)
        assert {e.row.value: times(e.row) for e in listed} == happenings(question.first, question.last)
        stands_beside(listed, question, lambda row: row.value, times, (0, 0, 0), happenings)


STEPS = st.lists(
    st.sampled_from(
        [
            *(Step("page", pattern) for pattern in ("/", "/pricing", "/Pri*", "/*", "/100%*", "/sp*e")),
            *(Step("event", pattern) for pattern in ("Signed*", "signed up", "Video 100%")),
        ]
    ),
    min_size=2,
    max_size=4,
)


@EXAMPLES
@given(some=deeds(), question=questions(), steps=STEPS, hours=st.sampled_from([1, 24, 24 * 30]))
def test_a_funnel_finds_the_best_way_of_every_visitor(
    engine: Engine, count: Counters, some: list[Deed], question: Question, steps: list[Step], hours: int
):
    happened = events_of(some)
    filled(engine, happened, 60)
    mine = [event for event in happened if event.site_id in question.site_ids]
    fitting = {
        id(event) for visit in oracle.visits_of(happened) for event in visit.events
        if all(oracle.fits(visit, *each) for each in question.filters.items())
    }  # fmt: skip

    def does(step: Step):
        kind = "pageview" if step.kind == "page" else "event"
        fragments = step.pattern.split("*")

        def fits(event: Event) -> bool:
            said = oracle.path(event.url) if step.kind == "page" else event.name
            if event.type != kind:
                return False
            if len(fragments) == 1:
                return said == step.pattern
            return said.startswith(fragments[0]) and said[len(fragments[0]) :].endswith(fragments[1])

        return fits

    def expected(first: date, last: date) -> dict[str, int]:
        counted = oracle.funnel(
            mine,
            lambda event: first <= event.at.date() <= last and id(event) in fitting,
            [does(step) for step in steps],
            timedelta(hours=hours),
        )
        return {str(number): visitors for number, visitors in enumerate(counted)}

    found = count.reports.funnel(question.asked(comparison="previous"), steps, timedelta(hours=hours))
    assert [each.row.visitors for each in found] == list(expected(question.first, question.last).values())
    names = iter(range(len(steps)))
    stands_beside(found, question, lambda _: str(next(names)), lambda row: row.visitors, 0, expected)


@EXAMPLES
@given(some=deeds(), question=questions())
def test_cohorts_count_who_came_again(engine: Engine, count: Counters, some: list[Deed], question: Question):
    happened = events_of(some)
    filled(engine, happened, 60)
    interval = "week" if question.interval == "day" else question.interval
    visits = oracle.visits_of(happened)
    firsts = {}
    for visit in sorted(visits, key=lambda each: each.first.at):
        firsts.setdefault(visit.who[1], visit)
    kept = [v for v in visits if all(oracle.fits(firsts[v.who[1]], *each) for each in question.filters.items())]
    expected = oracle.cohorts(kept, question.first, question.last, question.site_ids, interval)
    found = count.reports.cohorts(replace(question, interval=interval).asked())
    for cohort in found:
        newcomers, later = expected.get(cohort.start, (0, {}))
        assert cohort.visitors == newcomers
        periods = [each.start for each in found if each.start > cohort.start]
        assert list(cohort.returned[: len(periods)]) == [later.get(period, 0) for period in periods]


def of_devices(question: Question) -> Question:
    return replace(question, filters={name: value for name, value in question.filters.items() if name == "device"})


@EXAMPLES
@given(some=deeds(), question=questions().map(of_devices), page=st.sampled_from(PATHS))
def test_a_heatmap_is_that_of_the_raw_events(
    engine: Engine, count: Counters, some: list[Deed], question: Question, page: str
):
    happened = events_of(some)
    filled(engine, happened, 60)
    here = [
        e
        for e in oracle.within(happened, question.first, question.last, question.site_ids, question.filters)
        if oracle.path(e.url) == page
    ]
    clicks = [event.props for event in here if event.type == "click"]
    found = count.reports.heatmap(question.asked(), page, 50)
    assert found.clicks == len(clicks)
    assert list(found.cells) == oracle_clicks.page_cells(clicks)
    assert {each.path: (each.clicks, each.by_keyboard, list(each.cells)) for each in found.elements} == (
        oracle_clicks.elements(clicks)
    )
    depths: dict[str, int] = {}
    for event in here:
        if event.type == "engagement":
            depths[event.page_id] = max(depths.get(event.page_id, 0), event.depth)
    assert found.views_with_depth == len(depths)
    assert list(found.seen) == [sum(depth >= far for depth in depths.values()) for far in range(0, 101, 10)]


@EXAMPLES
@given(some=deeds(), question=questions().map(of_devices), page=st.sampled_from(PATHS))
def test_speed_is_that_of_the_raw_events(
    engine: Engine, count: Counters, some: list[Deed], question: Question, page: str
):
    happened = events_of(some)
    filled(engine, happened, 60)

    def measured(first: date, last: date) -> dict[str, Any]:
        samples: dict[str, list[dict[str, Any]]] = {}
        for event in oracle.within(happened, first, last, question.site_ids, question.filters):
            if event.type == "vitals":
                samples.setdefault(oracle.path(event.url), []).append(event.props)
        return {
            path: {name: about(oracle.quantile([each[name] for each in some])) for name in VITALS}
            for path, some in samples.items()
        }

    def shown(row: PageSpeed) -> dict[str, float | None]:
        return {name: m.p75 if (m := row.metrics[name]) else None for name in VITALS}

    rows, total = count.reports.speed(question.asked(comparison="previous"), ())
    now = measured(question.first, question.last)
    assert {each.row.page: shown(each.row) for each in rows} == now
    assert total == len(now)
    stands_beside(rows, question, lambda row: row.page, shown, dict.fromkeys(VITALS), measured)
    alone, _ = count.reports.speed(question.asked(), [page])
    assert {each.row.page: shown(each.row) for each in alone} == {p: each for p, each in now.items() if p == page}
