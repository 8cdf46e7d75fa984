"""Every figure equals a brute-force count over the raw events."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from suitecrm_bridge.features.analytics.model.figures import Figures
from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.model.heatmap import CELLS, COLUMNS, ROW_HEIGHT
from suitecrm_bridge.features.analytics.model.question import DIMENSIONS
from suitecrm_bridge.features.tracking.model import Event
from tests.analytics import oracle
from tests.analytics.crowd import PATHS, Counters, Deed, Question, counters, deeds, events_of, filled, questions

pytestmark = pytest.mark.databases
EXAMPLES = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=["rolled", "counted"])
def count(engine: Engine, request: pytest.FixtureRequest) -> Counters:
    return counters(engine, rolled=request.param == "rolled")


def told(figures: Figures) -> oracle.Figures:
    return {name: getattr(figures, name) for name in ("visitors", "visits", "page_views", "seconds", "bounces")}


def close(figures: oracle.Figures) -> oracle.Figures:
    return figures | {"seconds": pytest.approx(figures["seconds"])}


def same(found: Figures, expected: oracle.Figures) -> None:
    assert told(found) == close(expected)


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
    days = (question.last - question.first).days + 1
    before = oracle.chosen(
        visits,
        question.first - timedelta(days=days),
        question.first - timedelta(days=1),
        question.site_ids,
        question.filters,
    )
    same(found.before, oracle.figures(before))
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
    chosen = oracle.chosen(
        oracle.visits_of(happened), question.first, question.last, question.site_ids, question.filters
    )
    expected = oracle.grouped(chosen, lambda visit: visit.value(dimension))
    rows, total = count.dashboards.table(dimension, question.asked(comparison="year"))
    assert {row.value: told(row.figures) for row in rows} == {value: close(each) for value, each in expected.items()}
    assert total == len(expected)
    assert [row.figures.visits for row in rows] == sorted((row.figures.visits for row in rows), reverse=True)
    assert all(row.before == Figures() for row in rows)


@EXAMPLES
@given(some=deeds(), question=questions(), batch=st.integers(1, 60), with_depth=st.booleans())
def test_pages_and_happenings_are_what_the_raw_events_add_up_to(
    engine: Engine, count: Counters, some: list[Deed], question: Question, batch: int, with_depth: bool
):
    happened = events_of(some)
    filled(engine, happened, batch)
    chosen = oracle.chosen(
        oracle.visits_of(happened), question.first, question.last, question.site_ids, question.filters
    )
    rows, _ = count.dashboards.pages(question.asked(), with_depth=with_depth)
    expected = oracle.pages(chosen)
    for page in expected.values():
        page["depth"] = page["depth"] if with_depth else None
    found = {row.page: {name: getattr(row, name) for name in expected.get(row.page, {})} for row in rows}
    assert found == {
        page: {name: pytest.approx(value) if value is not None else None for name, value in each.items()}
        for page, each in expected.items()
    }
    for kind in ("event", "download", "outbound"):
        listed, _ = count.dashboards.happenings(kind, question.asked())
        assert {row.value: (row.visitors, row.visits, row.times) for row in listed} == oracle.happenings(chosen, kind)


STEPS = st.lists(
    st.sampled_from(
        [
            *(Step("page", pattern) for pattern in ("/", "/pricing", "/*", "/100%*")),
            *(Step("event", pattern) for pattern in ("Signed*", "Video 100%")),
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
            return said == step.pattern if len(fragments) == 1 else said.startswith(fragments[0])

        return fits

    expected = oracle.funnel(
        mine,
        lambda event: question.first <= event.at.date() <= question.last and id(event) in fitting,
        [does(step) for step in steps],
        timedelta(hours=hours),
    )
    found = count.reports.funnel(question.asked(), steps, timedelta(hours=hours))
    assert [stage.visitors for stage in found] == expected


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


@EXAMPLES
@given(some=deeds(), question=questions(), page=st.sampled_from(PATHS))
def test_heatmap_and_speed_are_those_of_the_raw_events(
    engine: Engine, count: Counters, some: list[Deed], question: Question, page: str
):
    happened = events_of(some)
    filled(engine, happened, 60)
    filters = {name: value for name, value in question.filters.items() if name == "device"}
    question = replace(question, filters=filters)
    here = [
        event for visit in oracle.visits_of(happened) for event in visit.events
        if question.first <= event.at.date() <= question.last and event.site_id in question.site_ids
        and all(oracle.fits(visit, *each) for each in filters.items())
    ]  # fmt: skip
    clicks = [event for event in here if event.type == "click" and oracle.path(event.url) == page]
    found = count.reports.heatmap(question.asked(), page, 50)
    assert found.clicks == len(clicks)
    places = [(int(c.props["page_x"] * COLUMNS / 900), c.props["page_y"] // ROW_HEIGHT) for c in clicks]
    assert {(x, y): times for x, y, times in found.cells} == {
        (min(COLUMNS - 1, x), y): places.count((x, y)) for x, y in places if x <= COLUMNS
    }
    for element in found.elements:
        its = [click for click in clicks if click.props["element"] == element.path]
        assert (element.clicks, element.by_keyboard) == (len(its), sum(c.props["element_x"] > 1000 for c in its))
        assert sum(times for _, _, times in element.cells) == len(its) - element.by_keyboard
        assert all(0 <= x < CELLS and 0 <= y < CELLS for x, y, _ in element.cells)
    depths: dict[str, int] = {}
    for event in here:
        if event.type == "engagement" and oracle.path(event.url) == page:
            depths[event.page_id] = max(depths.get(event.page_id, 0), event.depth)
    assert list(found.seen) == [sum(depth >= far for depth in depths.values()) for far in range(0, 101, 10)]
    rows = {row.page: row for row in count.reports.speed(question.asked(), ())}
    vitals = [event for event in here if event.type == "vitals"]
    assert set(rows) == {oracle.path(event.url) for event in vitals}
    for path, row in rows.items():
        for name in ("ttfb", "lcp", "cls", "inp"):
            values = [e.props[name] for e in vitals if oracle.path(e.url) == path and e.props[name] is not None]
            measured = row.metrics[name]
            assert (measured.p75 if measured else None) == (
                pytest.approx(oracle.quantile(values), abs=1e-4) if values else None
            )
