"""Figures through the facade: who may ask, what is refused, CSV, pages of lists, visitors, live."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import Engine, insert

from suitecrm_bridge.core.clock import SystemClock
from suitecrm_bridge.features.analytics.ports import Visitors
from suitecrm_bridge.features.analytics.service import LiveView, Scope
from suitecrm_bridge.features.sites.storage import sites
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import visitor_records
from tests.analytics.crowd import KINDS, SITES, Deed, events_of
from tests.fakes.facade import Facade
from tests.tracking.world import event

RANGE = "from=2026-09-24&to=2026-11-10"


@pytest.fixture
def told(facade: Facade) -> Facade:
    """A facade that counted 400 events of six visitors on two sites, and an administrator logged in."""
    facade.log_in()
    with facade.services.get(Engine).begin() as connection:
        for site in SITES:
            row = {"id": site.id, "key": site.key, "name": site.name, "origins": list(site.origins)}
            connection.execute(insert(sites).values(**row, active=True, created_at=datetime.now(UTC)))
    counted(facade, events_of(deeds_told()))
    return facade


def deeds_told() -> list[Deed]:
    """A hundred visits of four events each, over all of the days."""
    kinds = len(KINDS)
    return [
        Deed(i // 4 % 6, i // 4 * 680 + i % 4 * 5, KINDS[i % kinds], i % 7, i % 5, i % 4, i % 90, robot=i % 10 == 0)
        for i in range(400)
    ]


def counted(facade: Facade, some: list[Event]) -> None:
    SqlEvents(facade.services.get(Engine), SystemClock()).store(some)


def linked(facade: Facade, visitor_id: str, module: str, record_id: str, confidence: float = 1.0) -> None:
    row = {
        "visitor_id": visitor_id,
        "module": module,
        "record_id": record_id,
        "link_id": 1,
        "linked_at": datetime.now(UTC),
        "confidence": confidence,
    }
    with facade.services.get(Engine).begin() as connection:
        connection.execute(insert(visitor_records).values(row))


QUESTIONS = {
    "overview": f"{RANGE}&interval=month&compare=previous",
    **dict.fromkeys(
        ("pages", "events", "downloads", "outbound-links", "cohorts", "speed", "attribution", "visitors"), RANGE
    ),
    **dict.fromkeys(
        ("channels", "sources", "mediums", "campaigns", "entry-pages", "exit-pages"), f"{RANGE}&compare=year"
    ),
    **dict.fromkeys(("countries", "devices", "browsers", "operating-systems"), f"{RANGE}&site=site_1&page=/pricing"),
    "funnel": f"{RANGE}&step=page:/&step=page:/p*",
    "heatmap": f"{RANGE}&page=/pricing",
    "live": "",
}


def test_answers_keep_to_the_document_and_come_as_csv_too(told: Facade):
    document = told.client.get("/api/v1/openapi.json").json
    described = {path.rpartition("/")[2] for path in document["paths"] if path.startswith("/api/v1/analytics/")}
    assert described - set(QUESTIONS) == {"sites", "{visitor_id}", "timeline", "events"} - {"events"}
    for name, query in QUESTIONS.items():
        content = document["paths"][f"/api/v1/analytics/{name}"]["get"]["responses"]["200"]["content"]
        assert set(content) == {"application/json", "text/csv"}, name
        answer = told.get(f"/analytics/{name}?{query}")
        schema = {**content["application/json"]["schema"], "components": document["components"]}
        Draft202012Validator(schema).validate(answer.json)
        for asked in (
            told.get(f"/analytics/{name}?{query}&format=csv"),
            told.get(f"/analytics/{name}?{query}", {"Accept": "text/csv"}),
        ):
            assert asked.content_type == "text/csv; charset=utf-8", name
            rows = list(csv.reader(io.StringIO(asked.text)))
            assert len({len(row) for row in rows}) == 1, name
            if isinstance(answer.json["data"], list):
                assert len(rows) == len(answer.json["data"]) + 1 or name == "speed", name


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("overview?from=2026-02-01&to=2026-01-01", "from"),
        ("overview?from=yesterday", "from"),
        ("overview?from=2015-01-01&to=2026-01-01&interval=month", "from"),
        ("overview?to=1900-01-01", "to"),
        ("overview?from=2024-01-01&to=2026-01-01&interval=day", "interval"),
        ("overview?interval=hour", "interval"),
        ("overview?compare=tomorrow", "compare"),
        ("overview?site=nobodys", "site"),
        ("overview?chanel=direct", "chanel"),
        ("channels?sort=beauty", "sort"),
        ("channels?cursor=0", "cursor"),
        ("channels?channel=%00", "channel.0"),
        ("visitors?cursor=bm8", "cursor"),
        ("visitors?per_page=201", "per_page"),
        ("funnel?step=page:/", "step"),
        ("funnel?step=page:/&step=/pricing", "step.1"),
        ("funnel?step=page:/&step=page:/a&window=0", "window"),
        ("cohorts?from=2020-01-01&to=2024-12-31", "interval"),
        ("heatmap", "page"),
        ("attribution?model=best", "model"),
        ("attribution?lookback=9999", "lookback"),
        ("pages?format=xls", "format"),
        ("pages?from=2024-01-01&to=2026-01-01&interval=day", "interval"),
        ("channels?per_page=1000&interval=day", "interval"),
        ("speed?compare=tomorrow", "compare"),
        ("cohorts?compare=previous", "compare"),
        ("heatmap?page=/&compare=previous", "compare"),
        ("heatmap?page=/&interval=day", "interval"),
        ("visitors?interval=day", "interval"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(facade: Facade, path: str, field: str):
    facade.log_in()
    answer = facade.get(f"/analytics/{path}")
    assert answer.status_code == 422
    assert list(answer.json["error"]["details"]) == [field]


def test_a_spreadsheet_runs_nothing_that_a_visitor_sent(told: Facade):
    at = datetime.now(UTC) - timedelta(hours=1)
    counted(told, [event(site_id=SITES[0].id, type="event", name='=HYPERLINK("http://evil")', at=at, received_at=at)])
    rows = list(csv.reader(io.StringIO(told.get("/analytics/events?format=csv").text)))
    assert [row[0] for row in rows if "evil" in row[0]] == ['\'=HYPERLINK("http://evil")']


def test_pages_of_a_table_meet_every_row_once(told: Facade):
    whole = [row["id"] for row in told.get(f"/analytics/entry-pages?{RANGE}").json["data"]]
    met, cursor = [], ""
    while cursor is not None:
        answer = told.get(f"/analytics/entry-pages?{RANGE}&per_page=2{cursor and f'&cursor={cursor}'}").json
        met += [row["id"] for row in answer["data"]]
        assert answer["meta"]["total"] == len(whole) > 2
        cursor = answer["meta"]["next_cursor"]
    assert met == whole


def test_pages_of_visitors_meet_each_once_the_latest_first(told: Facade):
    met, cursor = [], ""
    while cursor is not None:
        answer = told.get(f"/analytics/visitors?{RANGE}&per_page=2{cursor and f'&cursor={cursor}'}").json
        met += [(each["attributes"]["last_seen_at"], each["id"]) for each in answer["data"]]
        cursor = answer["meta"]["next_cursor"]
    assert len(met) == 6
    assert met == sorted(set(met), reverse=True)
    one = told.get(f"/analytics/visitors?{RANGE}&site=site_1").json["data"]
    assert {each["attributes"]["site"] for each in one} == {"site_1"}
    assert len(one) == 3


def test_a_timeline_has_every_event_in_its_visit(told: Facade):
    visitor = told.get(f"/analytics/visitors?{RANGE}").json["data"][0]
    met, cursor = [], ""
    while cursor is not None:
        answer = told.get(
            f"/analytics/visitors/{visitor['id']}/timeline?per_page=7{cursor and f'&cursor={cursor}'}"
        ).json
        met += answer["data"]
        cursor = answer["meta"]["next_cursor"]
    assert len(met) == visitor["attributes"]["visits"]
    for visit in met:
        said = visit["attributes"]
        assert said["events"] == sorted(said["events"], key=lambda each: each["at"])
        # An e-mail that was opened in between is told, but is no part of the visit.
        times = [each["at"] for each in said["events"] if each["type"] != "open"]
        assert len(times) == said["event_count"]
        assert (times[0], times[-1]) == (said["started_at"], said["ended_at"])
        assert sum(each["type"] == "pageview" for each in said["events"]) == said["page_views"]
    assert told.get(f"/analytics/visitors/{visitor['id']}/timeline?format=csv").text.count("\n") > 1
    for path in ("/analytics/visitors/nobody", "/analytics/visitors/00000000-0000-4000-8000-000000000000/timeline"):
        assert told.get(path).status_code == 404


def test_what_people_typed_is_not_in_the_timeline(told: Facade):
    at = datetime.now(UTC)
    typed = {"traits": "Grace Hopper"}
    counted(
        told,
        [event(site_id=SITES[0].id, type="identify", email="grace@example.com", props=typed, at=at, received_at=at)],
    )
    newest = told.get("/analytics/visitors").json["data"][0]
    shown = told.get(f"/analytics/visitors/{newest['id']}/timeline").text
    assert '"identify"' in shown
    assert "Grace" not in shown
    assert "grace@" not in shown


def test_a_visitor_is_named_to_whom_may_see_the_record(told: Facade):
    lead = told.get("/leads?per_page=1&filter[assigned_user_id][eq]=seed_will_id").json["data"][0]
    visitor = told.get(f"/analytics/visitors?{RANGE}").json["data"][0]["id"]
    linked(told, visitor, "Leads", lead["id"])
    name = f"{lead['attributes']['first_name']} {lead['attributes']['last_name']}"
    for user, known in (("admin", True), ("will", True), ("chris", False), ("max", False)):
        told.log_in(user)
        shown = told.get(f"/analytics/visitors/{visitor}").json["data"]["attributes"]
        assert shown["identified"] is True
        assert shown["records"] == ([{"module": "Leads", "id": lead["id"], "name": name}] if known else []), user
        (listed,) = told.get(f"/analytics/visitors?{RANGE}&identified=true").json["data"]
        assert listed["attributes"] == shown
        assert len(told.get(f"/analytics/visitors?{RANGE}&identified=false").json["data"]) == 5


def test_who_is_there_now_and_on_which_page(told: Facade):
    now = datetime.now(UTC)
    at = [now - timedelta(minutes=minutes) for minutes in (20, 2, 1)]
    here, gone = "aaaaaaaa-0000-4000-8000-000000000000", "bbbbbbbb-0000-4000-8000-000000000000"
    counted(told, [
        event(gone, site_id=SITES[0].id, at=at[0], received_at=at[0]),
        event(here, site_id=SITES[0].id, at=at[1], received_at=at[1]),
        event(here, site_id=SITES[0].id, at=at[2], received_at=at[2], url="https://a.example/pricing?x=1"),
    ])  # fmt: skip
    shown = told.get("/analytics/live").json["data"]["attributes"]
    assert shown["visitors"] == 1
    assert shown["pages"] == [{"page": "/pricing", "visitors": 1}]
    assert [(each["visitor_id"], each["current_page"]) for each in shown["visits"]] == [(here, "/pricing")]
    assert told.get("/analytics/live?site=site_2").json["data"]["attributes"]["visitors"] == 0


def test_the_live_view_is_followed_until_its_minute_is_over(told: Facade):
    arrivals = iter(range(100))

    def rest(_seconds: float) -> None:
        if next(arrivals) == 1:
            counted(told, [event(site_id=SITES[0].id, at=datetime.now(UTC), received_at=datetime.now(UTC))])

    told.services.provide(
        LiveView, lambda s: LiveView(s.get(Scope), s.get(Visitors), places=1, patience=8, pause=2, rest=rest)
    )
    answer = told.get("/analytics/live/events")
    assert answer.content_type == "text/event-stream"
    lines = [line.removeprefix("data: ") for line in answer.text.splitlines() if line.startswith("data: ")]
    assert [json.loads(line)["data"]["attributes"]["visitors"] for line in lines] == [0, 1]
    answer.close()
    told.services.get(LiveView).enter()
    assert told.get("/analytics/live/events").status_code == 429


def test_robots_are_a_figure_of_their_own_and_in_no_other(told: Facade):
    shown = told.get(f"/analytics/overview?{RANGE}").json["data"]["attributes"]
    assert shown["quarantined_events"] == 40
    visits = told.get(f"/analytics/visitors?{RANGE}").json["data"]
    assert sum(each["attributes"]["visits"] for each in visits) == shown["figures"]["visits"]
