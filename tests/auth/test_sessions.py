"""Where a user is logged in, and how each of these logins ends."""

import re

import redis
from werkzeug.test import TestResponse

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.auth.model.family import LEEWAY_SECONDS
from tests.fakes.facade import Facade
from tests.fakes.trail import RememberedTrail

SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)


def log_in(facade: Facade, user: str = "will", agent: str = "curl/8.0", address: str = "192.0.2.1") -> dict[str, str]:
    """Tokens of a new session: `id`, `access` and `refresh`."""
    answer = facade.client.post(
        "/api/v1/auth/login",
        json={"user_name": user, "password": {"admin": "admin123"}.get(user, user)},
        headers={"User-Agent": agent},
        environ_overrides={"REMOTE_ADDR": address},
    )
    data = answer.json["data"]
    return {
        "id": data["id"],
        "access": data["attributes"]["access_token"],
        "refresh": data["attributes"]["refresh_token"],
    }


def call(facade: Facade, session: dict[str, str], method: str, path: str) -> TestResponse:
    return facade.client.open(f"/api/v1{path}", method=method, headers={"Authorization": f"Bearer {session['access']}"})


def refresh(facade: Facade, token: str, agent: str = "curl/8.0", address: str = "192.0.2.1") -> TestResponse:
    return facade.client.post(
        "/api/v1/auth/refresh",
        json={"refresh_token": token},
        headers={"User-Agent": agent},
        environ_overrides={"REMOTE_ADDR": address},
    )


def test_a_user_sees_their_own_sessions_with_device_and_address(facade: Facade):
    laptop = log_in(facade)
    phone = log_in(facade, agent=SAFARI, address="198.51.100.9")
    log_in(facade, "admin")
    listed = call(facade, laptop, "GET", "/auth/sessions").json
    assert listed["meta"]["total"] == 2
    by_id = {each["id"]: each["attributes"] for each in listed["data"]}
    assert set(by_id) == {laptop["id"], phone["id"]}
    assert (by_id[phone["id"]]["device"], by_id[phone["id"]]["address"]) == ("Mobile Safari on iOS", "198.51.100.9")
    assert by_id[laptop["id"]]["device"] == "curl"
    assert [by_id[one["id"]]["current"] for one in (laptop, phone)] == [True, False]
    assert all(re.fullmatch(r"\d{4}-.*T.*Z", each["created_at"]) for each in by_id.values())
    assert "eyJ" not in str(listed)


def test_the_last_used_session_comes_first(facade: Facade, moved_clock: FixedClock):
    first, second = log_in(facade), log_in(facade)
    moved_clock.advance(seconds=60)
    assert refresh(facade, first["refresh"], address="203.0.113.5").status_code == 200
    listed = call(facade, second, "GET", "/auth/sessions").json["data"]
    assert [each["id"] for each in listed] == [first["id"], second["id"]]
    assert listed[0]["attributes"]["address"] == "203.0.113.5"
    assert listed[0]["attributes"]["last_used_at"] > listed[0]["attributes"]["created_at"]


def test_a_session_can_be_ended_from_another_device(facade: Facade, trail: RememberedTrail):
    laptop, phone = log_in(facade), log_in(facade, agent=SAFARI)
    facade.sandbox.requests.clear()
    assert call(facade, laptop, "DELETE", f"/auth/sessions/{phone['id']}").status_code == 204
    assert call(facade, phone, "GET", "/auth/me").json["error"]["code"] == "SESSION_ENDED"
    assert refresh(facade, phone["refresh"], agent=SAFARI).json["error"]["code"] == "SESSION_ENDED"
    assert any(request.path.endswith("/logout") for request in facade.sandbox.requests)
    assert call(facade, laptop, "GET", "/auth/me").status_code == 200
    assert trail.deeds[-1].action == "session.revoked"
    assert (trail.deeds[-1].actor, trail.deeds[-1].subject) == ("seed_will_id", ("Session", phone["id"]))


def test_nobody_ends_or_learns_of_somebody_elses_session(facade: Facade):
    mine, theirs = log_in(facade), log_in(facade, "admin")
    unknown = call(facade, mine, "DELETE", "/auth/sessions/no-such-session")
    foreign = call(facade, mine, "DELETE", f"/auth/sessions/{theirs['id']}")
    assert unknown.status_code == foreign.status_code == 404
    assert unknown.json == foreign.json
    assert call(facade, theirs, "GET", "/auth/me").status_code == 200


def test_logging_out_everywhere_ends_all_of_mine_and_none_of_others(facade: Facade, trail: RememberedTrail):
    mine, other = [log_in(facade) for _ in range(3)], log_in(facade, "admin")
    assert call(facade, mine[1], "POST", "/auth/logout-everywhere").status_code == 204
    assert [call(facade, each, "GET", "/auth/me").status_code for each in mine] == [401] * 3
    assert call(facade, other, "GET", "/auth/me").status_code == 200
    assert trail.actions.count("session.revoked") == 3


def test_ended_sessions_leave_the_list(facade: Facade, redis_client: "redis.Redis"):
    first, second = log_in(facade), log_in(facade)
    redis_client.delete(key("family", second["id"]))  # ran out
    assert [each["id"] for each in call(facade, first, "GET", "/auth/sessions").json["data"]] == [first["id"]]
    assert redis_client.zcard(key("families-of", "seed_will_id")) == 1


def test_using_a_refresh_token_twice_ends_the_session_for_both(
    facade: Facade, trail: RememberedTrail, moved_clock: FixedClock
):
    session = log_in(facade)
    second = refresh(facade, session["refresh"]).json["data"]["attributes"]
    moved_clock.advance(seconds=LEEWAY_SECONDS + 1)
    assert refresh(facade, session["refresh"], address="203.0.113.66").json["error"]["code"] == "SESSION_ENDED"
    assert refresh(facade, second["refresh_token"]).json["error"]["code"] == "SESSION_ENDED"
    facade.headers = {"Authorization": f"Bearer {second['access_token']}"}
    assert facade.get("/auth/me").json["error"]["code"] == "SESSION_ENDED"
    assert trail.actions == ["login.accepted", "token.refreshed", "token.reused"]
    told = trail.deeds[-1]
    assert told.subject == ("Session", session["id"])
    assert told.details["family"] == session["id"]
    assert told.details["generation"] == 2
    assert (told.details["address"], told.details["family_address"]) == ("203.0.113.66", "192.0.2.1")
    assert 'bridge_token_theft_total{kind="reused"} 1.0' in facade.client.get("/metrics").text


def test_a_repeat_whose_answer_was_lost_gets_the_same_successor(facade: Facade, trail: RememberedTrail):
    session = log_in(facade)
    once, again = (refresh(facade, session["refresh"]).json["data"]["attributes"] for _ in range(2))
    assert refresh(facade, once["refresh_token"]).status_code == 200
    # Both were one token: its other copy is the previous one now, and gets the same successor too.
    assert refresh(facade, again["refresh_token"]).status_code == 200
    assert "token.reused" not in trail.actions
    assert trail.actions.count("token.refreshed") == 2


def test_a_slow_suitecrm_does_not_use_up_the_token(facade: Facade):
    session = log_in(facade)
    facade.sandbox.faults.set("down")
    answer = refresh(facade, session["refresh"])
    assert answer.status_code == 200
    assert answer.json["data"]["attributes"]["user"]["roles"] == ["sales_rep"]


def test_every_step_is_on_the_trail_and_no_secret_is(facade: Facade, trail: RememberedTrail):
    facade.client.post("/api/v1/auth/login", json={"user_name": "will", "password": "Wr0ng-s3cret"})
    session = log_in(facade)
    facade.client.post("/api/v1/auth/login", json={"user_name": "will", "password": "Wr0ng-s3cret"})
    following = refresh(facade, session["refresh"]).json["data"]["attributes"]
    call(facade, {"access": following["access_token"]}, "POST", "/auth/logout")
    assert trail.actions == [
        "login.refused",
        "login.accepted",
        "login.refused",
        "token.refreshed",
        "session.logged_out",
    ]
    # A name nobody logged in with may be a password in the wrong field.
    assert [deed.details.get("user_name") for deed in trail.of("login.refused")] == [None, "will"]
    said = repr(trail.deeds)
    assert "Wr0ng" not in said
    assert "eyJ" not in said
