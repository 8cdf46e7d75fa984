"""A program's own way in: made with the password, within its scopes, gone when it should be."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.quotas import Limits, Quota
from suitecrm_bridge.features.api_keys.model import read
from suitecrm_bridge.features.api_keys.service import KeyKeeper
from suitecrm_bridge.features.auth.ports import CrmAccount
from suitecrm_bridge.web.endpoint_limits import EndpointLimits
from tests.api_keys.conftest import World

pytestmark = pytest.mark.databases


def test_a_key_is_shown_once_and_opens_what_its_scopes_say(world: World):
    made = world.key("leads.read")
    assert re.fullmatch(r"scb_[a-z0-9]{12}_[\w-]{43}", made["key"])
    assert world.call(made["key"]).status_code == 200
    seen = world.facade.get(f"/api-keys/{made['id']}").json["data"]["attributes"]
    assert "key" not in seen
    assert (seen["prefix"], seen["state"]) == (f"scb_{made['id']}_…", "active")
    assert seen["last_used_at"]
    assert len(world.facade.get("/api-keys").json["data"]) == 1


def test_neither_database_nor_trail_knows_the_key(world: World):
    made = world.key("*")
    world.call(made["key"])
    secret = made["key"][-43:]
    with world.facade.services.get(Engine).connect() as db:
        rows = [tuple(row) for row in db.execute(text("SELECT * FROM api_keys"))]
    assert secret not in repr(rows) + repr(world.trail.deeds)
    assert "admin123" not in repr(rows) + repr(world.trail.deeds)


def test_a_key_needs_the_password_again(world: World):
    answer = world.make(password="wrong")
    assert world.code(answer) == (422, "VALIDATION_ERROR")
    assert list(answer.json["error"]["details"]) == ["password"]
    assert [deed.action for deed in world.trail.deeds if deed.action.startswith("key.")] == ["key.password_refused"]
    assert world.facade.get("/api-keys").json["data"] == []


def test_passwords_cannot_be_tried_without_end_through_a_stolen_session(world: World):
    codes = [world.make(password=f"wrong-{number}").status_code for number in range(40)]
    assert codes[:30] == [422] * 30
    assert 429 in codes[30:]


def test_a_key_outlives_the_session_it_was_made_in(world: World):
    made = world.key("leads.read")
    world.facade.post("/auth/logout")
    assert world.facade.get("/leads").status_code == 401
    assert world.call(made["key"]).status_code == 200


def test_a_key_runs_as_its_person_in_suitecrm(world: World):
    world.facade.log_in("will")
    made = world.key("leads.read", password="will")
    mine = {lead["id"] for lead in world.facade.get("/leads?per_page=200").json["data"]}
    assert {lead["id"] for lead in world.call(made["key"], "/leads?per_page=200").json["data"]} == mine
    world.facade.log_in("admin")
    assert made["user_id"] != world.facade.get("/auth/me").json["data"]["id"]


def test_an_expired_key_says_so(world: World):
    made = world.key("leads.read")
    world.clock.ahead = timedelta(days=91)
    assert world.code(world.call(made["key"])) == (401, "KEY_EXPIRED")


def test_a_revoked_key_stops_at_once_and_says_so(world: World):
    made = world.key("leads.read")
    path = f"/api/v1/api-keys/{made['id']}"
    assert world.facade.client.delete(path, headers=world.facade.headers).status_code == 204
    assert world.code(world.call(made["key"])) == (401, "KEY_REVOKED")
    assert world.facade.client.delete(path, headers=world.facade.headers).status_code == 204
    assert len(world.trail.of("key.revoked")) == 1


@pytest.mark.parametrize("key", ["scb_", "scb_abc_def", "scb_abcdefghijkm_" + "A" * 43, "scb_" + "a" * 5000])
def test_a_key_nobody_knows_answers_the_same_whatever_it_is(world: World, key: str):
    answer = world.call(key)
    assert world.code(answer) == (401, "KEY_UNKNOWN")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_another_secret_for_a_known_id_is_a_key_nobody_knows(world: World):
    made = world.key("leads.read")
    wrong = made["key"][:-1] + ("A" if made["key"][-1] != "A" else "B")
    assert read(wrong)
    assert world.code(world.call(wrong)) == (401, "KEY_UNKNOWN")


def test_after_a_rotation_the_old_secret_works_as_long_as_was_asked_for(world: World):
    first = world.key("leads.read")
    path = f"/api-keys/{first['id']}/rotate"
    second = world.facade.post(path, json={"password": "admin123", "overlap_hours": 2}).json["data"]["attributes"]
    assert second["key"] != first["key"]
    assert world.call(first["key"]).status_code == world.call(second["key"]).status_code == 200
    world.clock.ahead = timedelta(hours=3)
    assert world.code(world.call(first["key"])) == (401, "KEY_UNKNOWN")
    third = world.facade.post(path, json={"password": "admin123"}).json["data"]["attributes"]
    assert world.call(second["key"]).status_code == 401
    assert world.call(third["key"]).status_code == 200
    assert world.facade.post(path, json={"password": "wrong"}).status_code == 422
    assert world.call(third["key"]).status_code == 200


def test_one_sees_and_ends_only_ones_own_keys_and_an_administrator_everybodys(world: World):
    of_admin = world.key("leads.read")
    world.facade.log_in("will")
    of_will = world.key("leads.read", password="will")
    assert [key["id"] for key in world.facade.get("/api-keys").json["data"]] == [of_will["id"]]
    for verb in (world.facade.client.get, world.facade.client.delete):
        assert verb(f"/api/v1/api-keys/{of_admin['id']}", headers=world.facade.headers).status_code == 404
    world.facade.log_in("admin")
    assert len(world.facade.get("/api-keys").json["data"]) == 2
    rotation = world.facade.post(f"/api-keys/{of_will['id']}/rotate", json={"password": "admin123"})
    assert rotation.status_code == 403
    path = f"/api/v1/api-keys/{of_will['id']}"
    assert world.facade.client.delete(path, headers=world.facade.headers).status_code == 204


def test_use_and_refusal_are_deeds_once_an_hour_and_not_at_every_call(world: World):
    made = world.key("leads.read")
    for _ in range(5):
        world.call(made["key"])
        world.call("scb_nonsense")
    assert [deed.actor for deed in world.trail.of("key.used")] == [f"key:{made['id']}"]
    assert [deed.details for deed in world.trail.of("key.refused")] == [{"reason": "KEY_UNKNOWN"}]


def test_what_a_key_writes_is_the_keys_deed(world: World):
    made = world.key("leads.*")
    lead = world.call(made["key"], "/leads", "POST", {"last_name": "Keyed"}).json["data"]["id"]
    world.call(made["key"], f"/leads/{lead}", "PATCH", {"title": "CTO"})
    world.call(made["key"], f"/leads/{lead}", "DELETE")
    deeds = [deed for deed in world.trail.deeds if deed.action.startswith("record.")]
    assert [deed.action for deed in deeds] == ["record.created", "record.updated", "record.deleted"]
    assert {deed.actor for deed in deeds} == {f"key:{made['id']}"}


def test_every_key_has_a_bucket_of_its_own(world: World):
    one, two = world.key("jobs.read"), world.key("jobs.read")
    narrow = EndpointLimits(Limits(read=(Quota(2, 3600),)))
    world.facade.services.provide(EndpointLimits, lambda _: narrow)
    assert [world.call(one["key"], "/jobs/none").status_code for _ in range(3)] == [404, 404, 429]
    assert world.call(two["key"], "/jobs/none").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"scopes": []},
        {"scopes": ["leads"]},
        {"scopes": ["leads.read:mine"]},
        {"name": ""},
        {"expires_at": "2020-01-01T00:00:00Z"},
        {"expires_at": "2099-01-01T00:00:00Z"},
        {"admin": True},
    ],
)
def test_a_key_that_makes_no_sense_is_refused(world: World, wrong: dict[str, object]):
    body = {"name": "x", "password": "admin123", "scopes": ["leads.read"], **wrong}
    assert world.facade.post("/api-keys", json=body).status_code == 422


def test_the_keeper_uses_every_login_and_ends_keys_whose_person_left(world: World):
    made = world.key("leads.read")
    gone = world.key("leads.read")
    world.facade.services.get(CrmAccount).close(f"key-{gone['id']}")
    assert world.facade.services.get(KeyKeeper).keep_alive() == 1
    states = {key["id"]: key["attributes"]["state"] for key in world.facade.get("/api-keys").json["data"]}
    assert states == {made["id"]: "active", gone["id"]: "revoked"}
    (deed,) = world.trail.of("key.revoked")
    assert deed.actor == "bridge"


def test_the_keeper_decides_nothing_while_suitecrm_is_down(world: World):
    world.key("leads.read")

    class Down:
        def look_again(self, _session_id: str) -> object:
            raise Unavailable("SuiteCRM is down.")

    keeper = world.facade.services.get(KeyKeeper)
    keeper._account = Down()  # type: ignore[assignment]
    with pytest.raises(Unavailable):
        keeper.keep_alive()
    assert world.facade.get("/api-keys").json["data"][0]["attributes"]["state"] == "active"
