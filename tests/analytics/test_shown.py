"""What follows `?` and `#`, and whom a link writes to or calls, is shown to nobody but the person it is about."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, delete, insert, select, update

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.storage.visitors import SqlVisitors
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.service import ExportService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import rollups, sessions, visitor_records
from suitecrm_bridge.features.tracking.storage.visits import SqlVisits
from tests.analytics.crowd import SITES, TODAY, Question, counters
from tests.analytics.test_api import QUESTIONS, counted, linked, told  # noqa: F401  # a fixture
from tests.fakes.facade import Facade
from tests.tracking.world import ANNA, BERT, event

pytestmark = pytest.mark.databases

SECRET = "s3cr3t"
NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
DETAILS = (
    ("outbound", {"href": f"mailto:{SECRET}@other.example?subject={SECRET}"}),
    ("outbound", {"href": f"tel:{SECRET}"}),
    ("outbound", {"href": f"https://other.example/x?key={SECRET}#{SECRET}"}),
    ("download", {"href": f"https://a.example/prices.pdf?signature={SECRET}"}),
    ("event", {"to": f"/thanks?order={SECRET}", "steps": [{"href": f"thanks?{SECRET}"}]}),
    ("newer", {"where": f"https://a.example/#{SECRET}"}),
    ("click", {"element": "#buy>a", "element_x": 1, "element_y": 1, "page_x": 1, "page_y": 1, "page_width": 9}),
    ("vitals", {"lcp": 900}),
)


def telling(begin: datetime, visitor: str = ANNA) -> list[Event]:
    """A visit that has the secret wherever a browser may send it."""
    page = f"https://a.example/reset?token={SECRET}&utm_source=news#{SECRET}"
    referrer = f"https://{SECRET}@mail.example/read?as={SECRET}#{SECRET}"
    known = {"site_id": SITES[0].id, "url": page, "title": f"https://a.example/?{SECRET}", "page_id": "view"}
    return [
        event(visitor, type="pageview", referrer=referrer, at=begin, received_at=begin, **known),
        *(
            event(
                visitor,
                type=kind,
                name="Paid" if kind == "event" else None,
                props=props,
                at=at,
                received_at=at,
                **known,
            )
            for second, (kind, props) in enumerate(DETAILS, 1)
            if (at := begin + timedelta(seconds=second))
        ),
    ]


def store(engine: Engine, some: list[Event]) -> None:
    SqlEvents(engine, FixedClock(NOON + timedelta(hours=1))).store(some)


def test_visitors_and_their_visits_come_out_of_storage_without_queries(engine: Engine):
    store(engine, telling(NOON))
    visitors = SqlVisitors(engine)
    (profile,) = visitors.page(Selection(Span(TODAY, TODAY), (SITES[0].id,)), identified=None, after=None, limit=9)
    assert (profile.facts["landing_page"], profile.facts["referrer"]) == (
        "https://a.example/reset",
        "https://mail.example/read",
    )
    assert profile.facts["source"] == "news"
    assert visitors.one(ANNA) == profile
    (visit,) = visitors.visits(ANNA, after=None, limit=9)
    assert [moment.details for moment in visit.moments if moment.type in ("outbound", "download", "event")] == [
        {"href": "mailto:"},
        {"href": "tel:"},
        {"href": "https://other.example/x"},
        {"href": "https://a.example/prices.pdf"},
        {"to": "/thanks", "steps": [{"href": "thanks"}]},
    ]
    present = visitors.present([SITES[0].id], NOON, 9)
    assert SECRET not in repr((profile, visit, present))


def test_a_records_timeline_has_visits_without_queries(engine: Engine):
    store(engine, telling(NOON))
    link = {"visitor_id": ANNA, "module": "Leads", "record_id": "1", "link_id": 1, "linked_at": NOON, "confidence": 1.0}
    with engine.begin() as connection:
        connection.execute(insert(visitor_records).values(link))
        # A visit without page views is called by where it arrived.
        connection.execute(update(sessions).values(entry_page=None, actions={f"outbound:tel:{SECRET}": 1}))
    (entry,) = SqlVisits(engine).newest([("Leads", "1")], None, 9)
    assert entry.title == entry.details["landing_page"] == "https://a.example/reset"
    assert entry.details["referrer"] == "https://mail.example/read"
    assert entry.details["utm_source"] == "news"
    assert entry.details["actions"] == {"outbound:tel:": 1}
    assert entry.details["pages"][0]["title"] == "https://a.example/"
    assert SECRET not in repr(entry)


def kept_whole(engine: Engine) -> None:
    """As if the addresses of links had been counted as they were followed."""
    names = {"outbound:mailto:": [f"outbound:mailto:{SECRET}@{host}" for host in ("a.example", "b.example")]}
    with engine.begin() as connection:
        for row in connection.execute(select(sessions.c.id, sessions.c.actions)).all():
            whole = {each: times for name, times in row.actions.items() for each in names.get(name, [name])}
            connection.execute(update(sessions).where(sessions.c.id == row.id).values(actions=whole))
        counted_so = rollups.c.value.in_(names)
        for row in connection.execute(select(rollups).where(counted_so)).all():
            rows = [{**row._mapping, "value": each} for each in names[row.value]]
            connection.execute(insert(rollups), rows)
        connection.execute(delete(rollups).where(counted_so))


@pytest.mark.parametrize("filters", [{}, {"source": ("news",)}])
@pytest.mark.parametrize("rolled", [True, False])
def test_links_to_people_are_one_row_also_where_addresses_were_kept(
    engine: Engine, filters: dict[str, tuple[str, ...]], *, rolled: bool
):
    store(engine, [*telling(NOON), *telling(NOON + timedelta(hours=2)), *telling(NOON, BERT)])
    question = Question(TODAY - timedelta(days=2), TODAY, (), filters, "day").asked()
    expected = [("https://other.example/x", 2, 3, 3), ("mailto:", 2, 3, 3), ("tel:", 2, 3, 3)]
    rows, total = counters(engine, rolled=rolled).dashboards.happenings("outbound", question)
    assert [(row.value, row.visitors, row.visits, row.times) for row in (each.row for each in rows)] == expected
    assert total == 3
    kept_whole(engine)
    rows, total = counters(engine, rolled=rolled).dashboards.happenings("outbound", question)
    assert (
        sorted((row.value, row.visitors, row.visits, row.times) for row in (each.row for each in rows))
        == [
            *expected[:1],
            ("mailto:", 2, 3, 6),  # each visit followed two of them
            *expected[2:],
        ]
    )
    assert total == 3


def test_no_answer_and_no_csv_shows_what_addresses_carry(told: Facade):  # noqa: F811
    now = datetime.now(UTC)
    counted(told, telling(now - timedelta(minutes=1)))
    lead = told.get("/leads?per_page=1").json["data"][0]["id"]
    linked(told, ANNA, "Leads", lead)
    days = f"from={(now - timedelta(days=1)).date()}&to={now.date()}"
    more = {"funnel": "&step=page:/reset&step=event:Paid", "heatmap": "&page=/reset"}
    paths = [f"/analytics/{name}?{days}{more.get(name, '')}" for name in QUESTIONS if name != "live"]
    paths += [
        "/analytics/live?",
        f"/analytics/visitors/{ANNA}/timeline?",
        f"/analytics/visitors/{ANNA}",
        f"/visitors/{ANNA}/journey",
        f"/leads/{lead}/journey",
        f"/leads/{lead}/timeline?kinds=visit",
    ]
    shown = {path: told.get(path) for path in paths}
    shown |= {
        f"{path}&format=csv": told.get(f"{path}&format=csv") for path in paths if "?" in path and "/leads" not in path
    }
    assert {path: answer.status_code for path, answer in shown.items() if answer.status_code != 200} == {}
    assert [path for path, answer in shown.items() if SECRET in answer.text] == []
    assert any("https://a.example/reset" in answer.text for path, answer in shown.items() if path.endswith("=csv"))
    assert '"news"' in shown[f"/analytics/sources?{days}"].text
    mine = told.services.get(ExportService).content_of("visitor", ANNA, None)
    assert mine["visitors"][0]["landing_page"].endswith(SECRET)
    assert all(SECRET in str(each["props"]) for each in mine["events"] if each["type"] in ("outbound", "download"))
