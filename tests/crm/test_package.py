"""The routes that our package adds to SuiteCRM."""

from datetime import UTC, datetime, timedelta, timezone

import httpx
import pytest

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.crm import (
    AccessDenied,
    Connection,
    Crm,
    CrmAnswerUnreadable,
    CrmDown,
    PackageMissing,
    Rejected,
    RequestFailed,
    WriteItem,
    WriteMode,
)
from suitecrm_bridge.sandbox import Sandbox, create_sandbox
from tests.crm.wiring import Server, Site, said, unauthenticated

LEAD = "11111111-2222-4333-8444-555555555555"
WRITE = "V8/custom/bridge/write"


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def crm(server: Server, clock: FixedClock) -> Crm:
    return unauthenticated(Connection("http://crm.test", clock, transport=httpx.MockTransport(server)), clock)


def all_written(request: httpx.Request) -> httpx.Response:
    items = httpx.Response(200, content=request.content).json()["items"]
    return said({"data": [{"index": n, "id": item["id"], "status": "written"} for n, item in enumerate(items)]})


def items(count: int, **fields: object) -> list[WriteItem]:
    return [WriteItem("Leads", f"{n:08d}-0000-4000-8000-000000000000", fields or {"ai_score": n}) for n in range(count)]


def test_a_suitecrm_without_the_package_says_so(crm: Crm):
    with pytest.raises(PackageMissing) as missing:
        crm.info()
    assert missing.value.retryable


@pytest.mark.parametrize(("mode", "most"), [("quiet", 500), ("full", 100)])
def test_many_writes_go_in_portions_and_come_back_in_order(server: Server, crm: Crm, mode: WriteMode, most: int):
    server.on("POST", WRITE, all_written)
    sent = items(most + 1)
    results = crm.write(mode, sent)
    assert [result.record_id for result in results] == [item.record_id for item in sent]
    assert [len(body["items"]) for body in server.bodies("POST", WRITE)] == [most, 1]


def test_a_portion_stays_below_what_the_package_takes(server: Server, crm: Crm):
    server.on("POST", WRITE, all_written)
    crm.write("quiet", items(9, ai_score_reasons="x" * 1_000_000))
    assert all(len(request.content) < 5_000_000 for request in server.sent("POST", WRITE))


def test_times_travel_in_utc_with_seconds(server: Server, crm: Crm):
    server.on("POST", WRITE, all_written)
    at = datetime(2030, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=2)))
    crm.write("quiet", items(1, ai_scored_at=at, ai_score=None))
    assert server.bodies("POST", WRITE)[0]["items"][0]["fields"] == {
        "ai_scored_at": "2030-01-02T01:04:05Z",
        "ai_score": None,
    }
    with pytest.raises(Rejected):
        crm.write("quiet", items(1, ai_scored_at=datetime(2030, 1, 2, tzinfo=UTC).replace(tzinfo=None)))


def test_a_number_that_is_none_does_not_clear_the_field(server: Server, crm: Crm):
    server.on("POST", WRITE, all_written)
    with pytest.raises(Rejected):
        crm.write("quiet", items(1, ai_score=float("nan")))
    assert not server.sent("POST", WRITE)


def test_a_quiet_write_is_repeated_when_the_answer_is_lost(server: Server, crm: Crm):
    server.on("POST", WRITE, httpx.ReadTimeout(""), all_written)
    assert [result.status for result in crm.write("quiet", items(1))] == ["written"]


def test_a_full_write_is_not_repeated_blindly(server: Server, crm: Crm):
    server.on("POST", WRITE, httpx.ReadTimeout(""))
    with pytest.raises(CrmDown) as lost:
        crm.write("full", items(1))
    assert lost.value.may_have_acted
    assert len(server.sent("POST", WRITE)) == 1


def test_fewer_results_than_items_are_no_answer(server: Server, crm: Crm):
    server.on("POST", WRITE, said({"data": []}))
    with pytest.raises(CrmAnswerUnreadable):
        crm.write("quiet", items(1))


def test_one_bad_item_is_told_with_its_reason(server: Server, crm: Crm):
    error = {"code": "FIELD_NOT_OWNED", "field": "status", "message": "Not ours."}
    server.on("POST", WRITE, said({"data": [{"index": 0, "id": LEAD, "status": "failed", "error": error}]}))
    result = crm.write("quiet", items(1))[0]
    assert (result.status, result.error.code, result.error.field) == ("failed", "FIELD_NOT_OWNED", "status")


def test_the_package_failing_is_not_suitecrm_being_down(server: Server, crm: Crm):
    server.on("POST", WRITE, said({"errors": {"status": 500, "code": "INTERNAL", "detail": "x"}}, 500))
    with pytest.raises(RequestFailed):
        crm.write("quiet", items(1))
    assert crm.breaker_state == "closed"


def test_an_acknowledgement_is_repeated_and_goes_in_portions(server: Server, crm: Crm):
    path = "V8/custom/bridge/changes/ack"
    server.on(
        "POST", path, httpx.ReadTimeout(""), said({"data": {"acknowledged": 1000}}), said({"data": {"acknowledged": 5}})
    )
    assert crm.acknowledge(range(1005)) == 1005
    assert crm.acknowledge([]) == 0


def test_the_whole_round_with_the_stand_in(sandbox: Sandbox, stand_in: Site):
    crm = stand_in.worker()
    info = crm.info()
    assert info.is_bridge_user
    assert "ai_score" in info.owned_fields["Leads"]
    assert abs(info.time - datetime.now(UTC)) < timedelta(minutes=1)
    lead = crm.create("Leads", {"last_name": "Fed"})
    page = crm.changes()
    mine = next(change for change in page.changes if change.record_id == lead.id)
    assert (mine.event, mine.module, mine.at.tzinfo) == ("created", "Leads", UTC)
    assert crm.acknowledge([mine.sequence]) == 1
    assert lead.id not in {change.record_id for change in crm.changes().changes}
    assert [result.status for result in crm.write("quiet", [WriteItem("Leads", lead.id, {"ai_score": 72})])] == [
        "written"
    ]
    assert crm.get("Leads", lead.id).attributes["ai_score"] == 72


def test_people_may_not_read_the_feed(stand_in: Site):
    stand_in.sessions().keep("s1", stand_in.login().login("will", "will"))
    with pytest.raises(AccessDenied):
        stand_in.sessions().of("s1").changes()


def test_a_stand_in_without_the_package_is_told_from_one_with_it(stand_in: Site, clock: FixedClock):
    bare = create_sandbox(package=False)
    stand_in.connection = Connection("http://crm.test", clock, transport=httpx.WSGITransport(app=bare.wsgi))
    with pytest.raises(PackageMissing):
        stand_in.worker().info()
    bare.close()
