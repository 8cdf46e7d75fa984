"""The trail through the facade: who may look, how it is searched, taken away and checked."""

import csv
import io
import json

import pytest

from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.audit.service import TrailKeeper
from tests.fakes.facade import Facade


@pytest.fixture
def told(facade: Facade) -> Facade:
    """A facade with 25 deeds of two people, and an administrator logged in."""
    facade.log_in()
    trail = facade.services.get(AuditTrail)
    for number in range(25):
        trail.record(
            Deed(
                "record.updated" if number % 2 else "login.refused",
                actor="7" if number % 5 else "key:abc",
                subject=("Leads", f"lead-{number}"),
                before={"status": "New"},
                after={"status": "=HYPERLINK(1)"},
            )
        )
    facade.services.get(TrailKeeper).chain()
    return facade


def test_only_administrators_may_look(facade: Facade):
    facade.log_in("will")
    for path in ("/audit", "/audit/export", "/audit/verify"):
        assert facade.get(path).status_code == 403, path


def test_paging_meets_every_deed_once_the_newest_first(told: Facade):
    seen: list[int] = []
    cursor = None
    while True:
        query = {"per_page": 10, "action": "record.updated"} | ({"cursor": cursor} if cursor else {})
        answer = told.get("/audit", query_string=query).json
        seen += [deed["attributes"]["sequence"] for deed in answer["data"]]
        cursor = answer["meta"]["next_cursor"]
        if not cursor:
            break
    assert len(seen) == 12
    assert seen == sorted(seen, reverse=True)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"actor": "key:abc"}, 5),
        ({"action": "login.*", "actor": "7"}, 10),
        ({"action": "log.*"}, 0),
        ({"subject_type": "Leads", "subject_id": "lead-3"}, 1),
        ({"since": "2020-01-01T00:00:00Z", "actor": "7"}, 20),
        ({"until": "2020-01-01T00:00:00Z"}, 0),
    ],
)
def test_deeds_are_found_by_what_is_known_of_them(told: Facade, query: dict[str, str], count: int):
    assert len(told.get("/audit", query_string={**query, "per_page": 200}).json["data"]) == count


@pytest.mark.parametrize("query", ["action=LOGIN", "cursor=0", "since=yesterday", "per_page=201", "who=7", "actor=%00"])
def test_a_question_that_makes_no_sense_is_refused(told: Facade, query: str):
    assert told.get(f"/audit?{query}").status_code == 422


def test_a_deed_says_which_request_it_came_from(facade: Facade):
    facade.log_in()
    with facade.app.test_request_context(
        headers={"X-Request-ID": "abc-1", "User-Agent": "curl/8\x07"}, environ_base={"REMOTE_ADDR": "203.0.113.9"}
    ):
        facade.app.preprocess_request()
        facade.services.get(AuditTrail).record(Deed("login.refused"))
    facade.services.get(AuditTrail).record(Deed("login.accepted"))
    facade.services.get(TrailKeeper).chain()
    outside, inside = (deed["attributes"] for deed in facade.get("/audit?action=login.*").json["data"][:2])
    assert (inside["request_id"], inside["address"], inside["user_agent"]) == ("abc-1", "203.0.113.9", "curl/8")
    assert (outside["request_id"], outside["address"], outside["user_agent"]) == (None, None, None)


def test_lines_of_json_carry_the_content_as_it_was_chained(told: Facade):
    answer = told.get("/audit/export?action=login.refused")
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert answer.content_type == "application/x-ndjson"
    assert len(lines) == 13
    assert [line["sequence"] for line in lines] == sorted(line["sequence"] for line in lines)
    assert lines[0]["deed"]["action"] == "login.refused"
    assert {"previous", "hash"} <= set(lines[0])


def test_the_csv_opens_in_a_spreadsheet_without_running_anything(told: Facade):
    answer = told.get("/audit/export?format=csv&actor=7")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == 20
    assert json.loads(rows[0]["after"]) == {"status": "=HYPERLINK(1)"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_taking_the_trail_away_is_a_deed(told: Facade):
    assert told.get("/audit/export?actor=7").status_code == 200
    told.services.get(TrailKeeper).chain()
    (deed,) = told.get("/audit?action=audit.exported").json["data"]
    assert deed["attributes"]["details"] == {"actor": "7"}
    assert deed["attributes"]["actor"] == told.get("/auth/me").json["data"]["id"]


def test_the_check_names_a_line_that_was_changed(told: Facade):
    good = told.get("/audit/verify").json["data"]["attributes"]
    assert (good["intact"], good["complete"], good["witnessed"], good["broken"]) == (True, True, True, None)
    assert told.get("/audit/verify?limit=5").json["meta"]["next_cursor"] == "5"
    from sqlalchemy import Engine

    with told.services.get(Engine).begin() as db:
        db.exec_driver_sql("UPDATE audit_deeds SET content = '{\"id\": 1}' WHERE sequence = 9")
    bad = told.get("/audit/verify").json["data"]["attributes"]
    assert (bad["intact"], bad["broken"]["sequence"]) == (False, 9)
    assert told.get("/audit?per_page=200").status_code == told.get("/audit/export").status_code == 200
