"""What the database counts of raw events: whatever people send, and without taking memory for each of them."""

import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, literal, select

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.service import reports
from suitecrm_bridge.features.analytics.storage.sql import PathOf, fits, text_of
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.pages import path_of
from suitecrm_bridge.features.tracking.storage import bulk
from suitecrm_bridge.features.tracking.storage.rows import EVENT_COLUMNS, event_values
from suitecrm_bridge.features.tracking.storage.tables import events as events_table
from tests.analytics import oracle_clicks
from tests.analytics.crowd import BEGIN, SITES, TODAY, Question, counters, filled

EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PIECES = st.sampled_from(
    ["a", "A", "/", "/", "?", "#", "&", "s", ":", "%20", "ä", "😀", "_", "'", "\\", " ", "x" * 260]
)
LETTERS = "aA?[]%_!\\äÄ ^"
QUESTION = Question(BEGIN, TODAY, (), {}, "month")


def clicked(number: int, props: dict[str, Any], path: str = "/pricing", kind: str = "click") -> Event:
    at = datetime(BEGIN.year, BEGIN.month, BEGIN.day, tzinfo=UTC) + timedelta(seconds=number)
    return Event(
        id=f"{number:08x}-0000-4000-8000-000000000000",
        site_id=SITES[0].id,
        visitor_id=f"{number % 50:08x}-1111-4111-8111-111111111111",
        type=kind,
        at=at,
        received_at=at,
        url=f"https://a.example{path}",
        props=props,
    )


@pytest.mark.databases
@EXAMPLES
@given(
    scheme=st.sampled_from(["http://", "https://"]),
    host=st.sampled_from(["a.example", "s", "a:80"]),
    rest=st.lists(PIECES, max_size=9).map("".join),
)
def test_a_database_cuts_a_page_out_of_its_url_as_we_do(engine: Engine, scheme: str, host: str, rest: str):
    url = f"{scheme}{host}{rest}"
    with engine.connect() as connection:
        assert text_of(connection.scalar(select(PathOf(literal(url))))) == path_of(url)


@pytest.mark.databases
@EXAMPLES
@given(
    pattern=st.lists(st.sampled_from("*" + LETTERS), max_size=5), text=st.lists(st.sampled_from(LETTERS), max_size=6)
)
def test_only_a_star_stands_for_others(engine: Engine, pattern: list[str], text: list[str]):
    def fit(rest: list[str], said: list[str]) -> bool:
        if not rest or not said:
            return not said and set(rest) <= {"*"}
        if rest[0] == "*":
            return fit(rest[1:], said) or fit(rest, said[1:])
        return rest[0] == said[0] and fit(rest[1:], said[1:])

    with engine.connect() as connection:
        found = connection.scalar(select(fits(literal("".join(text)), "".join(pattern))))
    assert bool(found) == fit(pattern, text)


PLACES = st.sampled_from([0, 1, 999, 1000, 1001, 333.3, -1, "12", True, None, [1], 10**400, 2.5e300, 1e-300])
CLICKS = st.fixed_dictionaries(
    {},
    optional={
        "element": st.sampled_from(["#a", "#A", "#a ", "", "ä", "#ä", 5, None, True, {"a": 1}]),
        **dict.fromkeys(("element_x", "element_y", "page_x", "page_y", "page_width"), PLACES),
    },
)


@pytest.mark.databases
@settings(EXAMPLES, max_examples=25)
@given(props=st.lists(CLICKS, max_size=12))
def test_a_heatmap_takes_what_is_no_place_for_none(engine: Engine, props: list[dict[str, Any]]):
    filled(engine, [clicked(number, each) for number, each in enumerate(props)], 60)
    found = counters(engine).reports.heatmap(QUESTION.asked(), "/pricing", 50)
    assert found.clicks == len(props)
    assert list(found.cells) == oracle_clicks.page_cells(props)
    assert {each.path: (each.clicks, each.by_keyboard, list(each.cells)) for each in found.elements} == (
        oracle_clicks.elements(props)
    )
    ranked = [(-each.clicks, each.path.encode()) for each in found.elements]
    assert ranked == sorted(ranked)
    few = counters(engine).reports.heatmap(QUESTION.asked(), "/pricing", 2)
    assert few == replace(found, elements=found.elements[:2])


@pytest.mark.databases
def test_what_is_no_measurement_counts_for_no_metric(engine: Engine):
    sent = [{"ttfb": 10**400, "lcp": "fast"}, {"ttfb": -1, "lcp": 2.5, "cls": True}, {"inp": None}, {}]
    filled(engine, [clicked(number, each, kind="vitals") for number, each in enumerate(sent)], 60)
    ((row,), _) = counters(engine).reports.speed(QUESTION.asked(), ())
    assert row.row.samples == 4
    assert {name: measured and measured.p75 for name, measured in row.row.metrics.items()} == {
        **dict.fromkeys(("ttfb", "fcp", "inp", "cls", "load")),
        "lcp": 2.5,
    }


def test_too_much_to_keep_is_refused_by_name(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    filled(engine, [clicked(n, {"lcp": n}, path=f"/{n % 3}", kind="vitals") for n in range(8)], 60)
    ask = counters(engine).reports.speed
    for limit, most, page in (("MOST_SAMPLES", 7, ()), ("MOST_PAGES", 2, ()), ("MOST_SAMPLES", 2, ["/1"])):
        with monkeypatch.context() as less:
            less.setattr(reports, limit, most)
            with pytest.raises(Invalid) as refused:
                ask(QUESTION.asked(), page)
            assert list(refused.value.details) == ["from"]
            less.setattr(reports, limit, most + 1)
            ask(QUESTION.asked(), page)


REPORTS: dict[str, Callable[[Any], object]] = {
    "funnel": lambda count: count.funnel(
        QUESTION.asked(), [Step("page", "/*"), Step("page", "/pricing")], timedelta(days=9)
    ),
    "heatmap": lambda count: count.heatmap(QUESTION.asked(), "/pricing", 10),
    "speed": lambda count: count.speed(QUESTION.asked(), ()),
}


@pytest.mark.databases
@pytest.mark.parametrize("name", REPORTS)
def test_events_are_counted_as_they_are_read(engine: Engine, name: str):
    """Five times as many events take little more memory: the numbers of site speed, and nothing of the others."""
    peaks = []
    for count in (8_000, 40_000):
        filled(engine, [], 1)
        kind = {"funnel": "pageview", "heatmap": "click", "speed": "vitals"}[name]
        props = {"element": "#a", "page_x": 5, "page_y": 7, "page_width": 900, "lcp": 900, "cls": 0.1}
        with engine.begin() as connection:
            made = (event_values(clicked(number, props, kind=kind)) for number in range(count))
            bulk.insert(connection, events_table, EVENT_COLUMNS, made)
        ask = REPORTS[name]
        ask(counters(engine).reports)  # whatever is made once
        tracemalloc.start()
        ask(counters(engine).reports)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 64 * 32_000
