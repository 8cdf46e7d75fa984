"""No question reads a whole table: each begins with an index on sites, people or times."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, event, insert, text

from suitecrm_bridge.features.analytics.model.cursor import Place
from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.model.question import DIMENSIONS, Selection
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.storage.journeys import SqlJourneys
from suitecrm_bridge.features.analytics.storage.visitors import SqlVisitors
from suitecrm_bridge.features.tracking.storage.tables import visitor_records
from tests.analytics.crowd import BEGIN, SITES, TODAY, Question, counters, events_of, filled
from tests.analytics.test_api import deeds_told

NOON = events_of(deeds_told())[0].at


def plans_of(engine: Engine, ask: Callable[[], object]) -> list[str]:
    said: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: object, *_more: object) -> None:
        said.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    ask()
    event.remove(engine, "before_cursor_execute", note)
    found = []
    with engine.connect() as connection:
        for statement, values in said:
            if statement.lstrip().upper().startswith("SELECT"):
                rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                found += [f"{row[3]} | {statement[:200]}" for row in rows]
    return found


def test_nothing_is_read_without_an_index(engine: Engine):
    filled(engine, events_of(deeds_told()), 100)
    known = {"visitor_id": "1", "module": "Leads", "record_id": "1", "link_id": 1, "linked_at": NOON, "confidence": 1.0}
    with engine.begin() as connection:
        connection.execute(insert(visitor_records).values(known))
        connection.execute(text("ANALYZE"))
    count, visitors, journeys = counters(engine), SqlVisitors(engine), SqlJourneys(engine)
    ids = tuple(site.id for site in SITES)
    span = Span(BEGIN + timedelta(days=3), TODAY)

    def everything() -> None:
        for filters in ({}, {"country": ("DE",), "page": ("/pricing",)}):
            question = Question(span.first, span.last, (), filters, "week")
            count.dashboards.overview(question.asked(comparison="previous"))
            for dimension in DIMENSIONS:
                count.dashboards.table(dimension, question.asked(comparison="year"))
            count.dashboards.pages(question.asked(), with_depth=False)
            count.dashboards.happenings("event", question.asked())
            count.reports.funnel(question.asked(), [Step("page", "/"), Step("event", "Signed*")], timedelta(days=7))
            count.reports.cohorts(question.asked())
            count.reports.heatmap(question.asked(), "/pricing", 10)
            count.reports.speed(question.asked(), ())
        page = visitors.page(Selection(span, ids), identified=True, after=Place(NOON, ids[0]), limit=10)
        assert page == []
        (known, *_) = visitors.page(Selection(span, ids), identified=None, after=None, limit=10)
        visitors.visits(known.id, after=Place(NOON, ids[0]), limit=10)
        visitors.present(ids, NOON, 10)
        journeys.people("Leads", span)
        journeys.arrivals("channel", [("Leads", "1")], span, ids)

    plans = plans_of(engine, everything)
    assert any("SEARCH events USING INDEX ix_events_site_id_type_at" in plan for plan in plans)
    assert any("SEARCH sessions USING INDEX ix_sessions_visitor_id" in plan for plan in plans)
    tables = ("events", "sessions", "visitors", "rollups", "first_visit")
    scans = [plan for plan in plans if plan.startswith(tuple(f"SCAN {table}" for table in tables))]
    assert scans == []


def test_the_visit_of_an_event_is_looked_up_among_its_visitor_s(engine: Engine):
    """SQLite would take an index of the site's visits, all of which began before, where it may."""
    filled(engine, events_of(deeds_told()), 100)
    reports = counters(engine).reports
    question = Question(BEGIN, TODAY, (), {"country": ("DE",)}, "month").asked()
    for ask in (
        lambda: reports.funnel(question, [Step("page", "/"), Step("event", "Signed*")], timedelta(days=7)),
        lambda: reports.heatmap(question, "/pricing", 10),
        lambda: reports.speed(question, ()),
    ):
        looked_up = [plan for plan in plans_of(engine, ask) if plan.startswith("SEARCH sessions")]
        assert looked_up
        assert all("ix_sessions_visitor_id_started_at" in plan for plan in looked_up)
