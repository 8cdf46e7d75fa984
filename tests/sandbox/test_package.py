"""The package's routes: who is asking, the change feed, the bulk write."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import httpx
import pytest

from suitecrm_bridge.sandbox import Sandbox
from tests.sandbox.conftest import Api

NOBODY = "12345678-1234-1234-1234-123456789012"
NEW = "0f0f0f0f-1111-4222-8333-444444444444"


def news(bridge: httpx.Client) -> list[dict[str, Any]]:
    return list(bridge.get("changes").json()["data"])


def write(bridge: httpx.Client, mode: str, identity: str, **fields: object) -> dict[str, Any]:
    """Write one lead; its result."""
    item = {"op": "update", "module": "Leads", "id": identity, "fields": fields}
    return dict(bridge.post("write", json={"mode": mode, "items": [item]}).json()["data"][0])


@pytest.fixture
def lead(api: Api, bridge: httpx.Client) -> str:
    """A lead whose creation the bridge has acknowledged."""
    identity = api.create(last_name="Lead", email1="lead@example.com")
    bridge.post("changes/ack", json={"sequences": [row["sequence"] for row in news(bridge)]})
    return identity


def test_info_names_the_caller_and_the_owned_fields(bridge: httpx.Client) -> None:
    info = bridge.get("info").json()["data"]
    assert info["user"]["is_bridge_user"] is True
    assert info["suitecrm"]["version"] == "7.14.6"
    assert "ai_score" in info["owned_fields"]["Leads"]
    assert "ai_score_override" not in info["owned_fields"]["Leads"]
    assert "ai_score" not in info["owned_fields"]["Contacts"]
    assert info["feed"] == {"backlog": 0, "newest": None}


def test_info_hides_the_feed_from_others(as_user: Callable[[str], Api]) -> None:
    info = as_user("will").data("custom/bridge/info")
    assert info["user"] == {"id": "seed_will_id", "user_name": "will", "is_admin": False, "is_bridge_user": False}
    assert "feed" not in info


def test_the_feed_and_the_quiet_write_are_closed_to_others(as_user: Callable[[str], Api]) -> None:
    will = as_user("will").http
    answers = [will.get("V8/custom/bridge/changes")]
    answers += [will.post(f"V8/custom/bridge/{path}", json={"mode": "quiet"}) for path in ("changes/ack", "write")]
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert answers[0].json()["errors"]["code"] == "ACCESS_DENIED"


def test_people_write_in_full_as_themselves(as_user: Callable[[str], Api], lead: str) -> None:
    chris = as_user("chris")

    def send(op: str, **item: object) -> dict[str, Any]:
        items = [{"op": op, "module": "Leads", "id": str(uuid4()), **item}]
        answer = chris.http.post("V8/custom/bridge/write", json={"mode": "full", "items": items})
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["data"][0])

    made = send("create", fields={"last_name": "Mine", "assigned_user_id": "seed_chris_id"})
    assert made["status"] == "created"
    assert send("update", id=made["id"], fields={"title": "Captain"})["status"] == "written"
    assert send("update", id=lead, fields={"title": "Captain"})["error"]["code"] == "ACCESS_DENIED"
    owned = send("update", id=made["id"], fields={"ai_score": 99, "title": "X"})["error"]
    assert (owned["code"], set(owned["fields"])) == ("FIELD_NOT_OWNED", {"ai_score"})
    upsert = send("upsert", by="last_name", fields={"last_name": "Mine"})["error"]
    assert (upsert["code"], upsert["field"]) == ("ACCESS_DENIED", "op")
    assert send("delete", id=lead)["error"]["code"] == "ACCESS_DENIED"
    assert [send("delete", id=made["id"])["status"] for _ in range(2)] == ["deleted", "unchanged"]


def test_an_inactive_user_is_refused_here(api: Api, sandbox: Sandbox) -> None:
    sandbox.world.database.run("UPDATE users SET status = 'Inactive' WHERE id = '1'")
    response = api.get("custom/bridge/info")
    assert (response.status_code, response.json()["errors"]["code"]) == (401, "UNAUTHENTICATED")


def test_without_the_package_there_are_neither_routes_nor_columns(plain: Sandbox) -> None:
    api = Api(plain)
    assert api.get("custom/bridge/info").status_code == 404
    assert "ai_score" not in api.data("meta/fields/Leads")["attributes"]


def test_a_creation_is_news_with_its_filled_fields(api: Api, bridge: httpx.Client) -> None:
    lead = api.create(last_name="New", status="Assigned", email1="new@example.com")
    row = news(bridge)[0]
    assert (row["module"], row["id"], row["event"], row["by"]) == ("Leads", lead, "created", "1")
    assert {"last_name", "status", "email1"} <= set(row["changed"])
    assert row["at"].endswith("Z")


def test_an_update_is_news_with_what_changed(api: Api, bridge: httpx.Client, lead: str) -> None:
    api.patch(lead, title="Boss", last_name="Lead")
    assert [(row["event"], row["changed"]) for row in news(bridge)] == [("updated", ["title"])]


def test_a_save_that_changes_nothing_is_no_news(api: Api, bridge: httpx.Client, lead: str) -> None:
    api.patch(lead, last_name="Lead")
    assert news(bridge) == []


def test_the_bridges_own_columns_are_no_news(bridge: httpx.Client, lead: str) -> None:
    assert write(bridge, "quiet", lead, ai_score=72)["status"] == "written"
    assert write(bridge, "full", lead, ai_score=73)["status"] == "written"
    assert news(bridge) == []


def test_a_deletion_is_news(api: Api, bridge: httpx.Client, lead: str) -> None:
    api.http.delete(f"V8/module/Leads/{lead}")
    assert [(row["event"], row["id"], row["changed"]) for row in news(bridge)] == [("deleted", lead, [])]


def test_a_deletion_by_patch_is_news_once(api: Api, bridge: httpx.Client, lead: str) -> None:
    api.patch(lead, deleted=1)
    assert [row["event"] for row in news(bridge)] == ["deleted"]


def test_the_feed_keeps_a_row_until_it_is_acknowledged(api: Api, bridge: httpx.Client) -> None:
    for name in ("One", "Two", "Three"):
        api.create(last_name=name)
    first, second, third = (row["sequence"] for row in news(bridge))
    assert bridge.post("changes/ack", json={"sequences": [second, 999]}).json() == {"data": {"acknowledged": 1}}
    assert bridge.post("changes/ack", json={"sequences": [second]}).json() == {"data": {"acknowledged": 0}}
    page = bridge.get("changes?limit=1").json()
    assert ([row["sequence"] for row in page["data"]], page["meta"]) == ([first], {"backlog": 2})
    assert bridge.get("info").json()["data"]["feed"] == {"backlog": 2, "newest": third}


@pytest.mark.parametrize("limit", ["0", "1001", "x", "-1", ""])
def test_a_wrong_limit_is_refused(bridge: httpx.Client, limit: str) -> None:
    assert bridge.get(f"changes?limit={limit}").status_code == 422


def test_a_quiet_write_leaves_the_modification_date(api: Api, bridge: httpx.Client, lead: str) -> None:
    api.sandbox.world.database.run("UPDATE leads SET date_modified = '2020-01-01 00:00:00' WHERE id = ?", (lead,))
    moment = "2026-11-22T12:34:56Z"
    reasons = [{"code": "viewed", "text": "Saw \"<b>\" & 'x'", "points": 12}]
    result = write(bridge, "quiet", lead, ai_score=72, ai_scored_at=moment, ai_score_reasons=reasons)
    assert result == {"index": 0, "id": lead, "status": "written"}
    assert api.stored(lead, "date_modified") == "2020-01-01 00:00:00"
    assert api.stored(lead, "ai_scored_at") == "2026-11-22 12:34:56"
    assert not set("<>&'") & set(api.stored(lead, "ai_score_reasons"))


def test_a_quiet_write_touches_owned_fields_only(api: Api, bridge: httpx.Client, lead: str) -> None:
    error = write(bridge, "quiet", lead, status="Dead", ai_score=1)["error"]
    assert (error["code"], error["field"]) == ("FIELD_NOT_OWNED", "status")
    assert api.stored(lead, "ai_score") is None


def test_a_full_write_saves_and_changes_the_address(api: Api, bridge: httpx.Client, lead: str) -> None:
    result = write(bridge, "full", lead, status="Dead", ai_score=5, email1="other@example.com")
    assert result["status"] == "written"
    assert (api.field(lead, "status"), api.field(lead, "email1")) == ("Dead", "other@example.com")
    assert api.field(lead, "ai_score") == "5"
    assert [row["changed"] for row in news(bridge)] == [["status", "email1"]]


def test_a_full_write_meets_the_purifier(api: Api, bridge: httpx.Client, lead: str) -> None:
    write(bridge, "full", lead, title="T<b>", description="line\r\n2 & <i>")
    assert (api.stored(lead, "title"), api.stored(lead, "description")) == ("T", "line\n2 & ")


def test_a_text_that_looks_like_markup_is_no_news_when_nothing_changed(
    api: Api, bridge: httpx.Client, lead: str
) -> None:
    api.patch(lead, description='<b>Tom</b> & "Jerry"', jjwg_maps_address_c="R&D")
    bridge.post("changes/ack", json={"sequences": [row["sequence"] for row in news(bridge)]})
    write(bridge, "full", lead, ai_score=50)
    assert news(bridge) == []


def test_a_full_write_of_what_is_stored_saves_nothing(api: Api, bridge: httpx.Client, lead: str) -> None:
    before = api.stored(lead, "date_modified")
    assert write(bridge, "full", lead, last_name="Lead", email1="lead@example.com")["status"] == "unchanged"
    assert api.stored(lead, "date_modified") == before


def test_creating_the_same_id_twice_makes_one_record(api: Api, bridge: httpx.Client) -> None:
    item = {"op": "create", "module": "Leads", "id": NEW, "fields": {"last_name": "Made", "ai_score": 9}}
    answers = [bridge.post("write", json={"mode": "full", "items": [item]}).json() for _ in range(2)]
    assert [answer["data"][0]["status"] for answer in answers] == ["created", "unchanged"]
    assert answers[0]["meta"] == {"written": 0, "created": 1, "unchanged": 0, "failed": 0, "deleted": 0}
    assert api.field(NEW, "ai_score") == "9"


def test_one_bad_item_stops_no_other(bridge: httpx.Client, lead: str) -> None:
    good = {"op": "update", "module": "Leads", "id": lead, "fields": {"ai_score": 1}}
    items = [good | {"id": NOBODY}, good | {"module": "Users"}, "text", good | {"op": "drop"}, good]
    answer = bridge.post("write", json={"mode": "quiet", "items": items}).json()
    assert [result["index"] for result in answer["data"]] == [0, 1, 2, 3, 4]
    codes = [result.get("error", {}).get("code") for result in answer["data"]]
    assert codes == ["NOT_FOUND", "UNKNOWN_MODULE", "INVALID_VALUE", "INVALID_VALUE", None]
    assert answer["meta"]["failed"] == 4


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("ai_score", value) for value in (101, -1, 1.5, "1", True, [])),
        *(("ai_score_band", value) for value in ("boiling", 1)),
        *(("ai_scored_at", value) for value in ("2026-11-22", "2026-02-31T00:00:00Z", "2026-11-22T00:00:00", 5)),
        *(("ai_conversion_probability", value) for value in (1.01, "0.5", True)),
        *(("ai_score_model", value) for value in ("x" * 101, "a\x00b", 3)),
        *(("ai_score_reasons", value) for value in ("[]", 1, ["x" * 70_000])),
    ],
)
def test_a_value_that_does_not_fit_is_refused(bridge: httpx.Client, lead: str, field: str, value: object) -> None:
    error = write(bridge, "quiet", lead, **{field: value})["error"]
    assert (error["code"], error["field"]) == ("INVALID_VALUE", field)


def test_null_clears(api: Api, bridge: httpx.Client, lead: str) -> None:
    write(bridge, "quiet", lead, ai_score=5, ai_score_band="hot")
    write(bridge, "quiet", lead, ai_score=None, ai_score_band=None)
    assert (api.stored(lead, "ai_score"), api.stored(lead, "ai_score_band")) == (None, None)


@pytest.mark.parametrize("field", ["id", "deleted", "date_modified", "full_name", "contacts", "nofield"])
def test_a_full_write_refuses_fields_that_are_not_for_writing(bridge: httpx.Client, lead: str, field: str) -> None:
    assert write(bridge, "full", lead, **{field: "x"})["error"]["code"] == "UNKNOWN_FIELD"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        *((body, 400) for body in (b"", b"[]", b"not json", b"\xff")),
        *((body, 422) for body in (b"{}", b'{"mode": "loud", "items": []}', b'{"mode": "quiet", "items": []}')),
        (b'{"mode": "quiet", "items": [' + b"{}," * 500 + b"{}]}", 413),
        (b'"' + b"x" * (5 * 1024 * 1024) + b'"', 413),
    ],
)
def test_a_body_that_is_no_write_is_refused(bridge: httpx.Client, body: bytes, status: int) -> None:
    response = bridge.post("write", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == status
    assert response.json()["errors"].keys() == {"status", "code", "title", "detail"}
