"""Login, refresh and logout, as a client sees them."""

import base64
import json
from datetime import timedelta

import jwt
import pytest
import redis
from werkzeug.test import TestResponse

from suitecrm_bridge.core.redis import key
from tests.fakes.facade import Facade


def refresh(facade: Facade, token: str) -> TestResponse:
    return facade.client.post("/api/v1/auth/refresh", json={"refresh_token": token})


def test_a_suitecrm_user_logs_in_and_is_known(facade: Facade):
    answer = facade.log_in("admin")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json["data"]["type"] == "Session"
    assert facade.tokens["expires_in"] == 900
    me = facade.get("/auth/me").json["data"]
    assert me["id"] == "1"
    assert me["attributes"] == {
        "user_name": "admin",
        "name": "Administrator",
        "is_admin": True,
        "roles": ["admin"],
        "permissions": ["*"],
        "csrf_token": None,
    }


@pytest.mark.parametrize(("user_name", "password"), [("admin", "Wr0ng"), ("nobody", "Wr0ng"), ("admin", "a<b>\x00c")])
def test_whatever_was_wrong_the_refusal_is_the_same(facade: Facade, user_name: str, password: str):
    answer = facade.log_in(user_name, password)
    assert answer.status_code == 401
    assert answer.json["error"] == {
        "code": "INVALID_CREDENTIALS",
        "message": "User name or password is wrong.",
        "details": {},
    }
    assert password not in answer.text


def test_no_session_is_kept_after_a_refused_login(facade: Facade, redis_client: "redis.Redis"):
    facade.log_in("admin", "wrong")
    assert list(redis_client.scan_iter(key("session", "*"))) == []
    assert list(redis_client.scan_iter(key("family", "*"))) == []


def test_login_while_suitecrm_is_down_says_so(facade: Facade):
    facade.sandbox.faults.set("down")
    answer = facade.log_in()
    assert answer.status_code == 503
    assert answer.json["error"]["code"] == "CRM_UNAVAILABLE"
    assert int(answer.headers["Retry-After"]) >= 1


def test_without_a_token_a_door_stays_shut(facade: Facade):
    answer = facade.get("/auth/me")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json["error"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize("token", ["x", "a.b.c", "é.é.é", "eyJhbGciOiJub25lIn0.e30.", "." * 5000])
def test_garbage_for_a_token_is_a_401(facade: Facade, token: str):
    answer = facade.get("/auth/me", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


def forged(secret: bytes, **changed: object) -> str:
    claims = {"sub": "1", "sid": "x", "jti": "x", "type": "access", "exp": 4_000_000_000, "iat": 1}
    return jwt.encode(claims | changed, secret, algorithm="HS256", headers={"kid": "00000000"})


def test_a_token_of_another_key_is_refused(facade: Facade):
    answer = facade.get("/auth/me", headers={"Authorization": f"Bearer {forged(b'k' * 32)}"})
    assert answer.status_code == 401


def test_our_tokens_name_their_key_and_never_expire_late(facade: Facade):
    facade.log_in()
    header, claims, _ = facade.tokens["access_token"].split(".")
    parsed = [json.loads(base64.urlsafe_b64decode(part + "==")) for part in (header, claims)]
    assert parsed[0]["alg"] == "HS256"
    assert len(parsed[0]["kid"]) == 8
    assert parsed[1]["exp"] - parsed[1]["iat"] == 900


def test_an_expired_token_asks_to_be_refreshed(facade: Facade):
    facade.app.config["JWT_ACCESS_TOKEN_EXPIRES"] = timedelta(seconds=-1)
    facade.log_in()
    assert facade.get("/auth/me").json["error"]["code"] == "TOKEN_EXPIRED"


def test_a_refresh_token_opens_no_door(facade: Facade):
    facade.log_in()
    answer = facade.get("/auth/me", headers={"Authorization": f"Bearer {facade.tokens['refresh_token']}"})
    assert answer.status_code == 401


def test_an_access_token_refreshes_nothing(facade: Facade):
    facade.log_in()
    assert refresh(facade, facade.tokens["access_token"]).json["error"]["code"] == "SESSION_ENDED"


def test_refreshing_gives_new_tokens_for_the_same_session(facade: Facade):
    first = facade.log_in().json["data"]
    second = refresh(facade, facade.tokens["refresh_token"]).json["data"]
    assert second["id"] == first["id"]
    assert second["attributes"]["refresh_token"] != first["attributes"]["refresh_token"]
    facade.headers = {"Authorization": f"Bearer {second['attributes']['access_token']}"}
    assert facade.get("/auth/me").status_code == 200


def test_a_user_who_was_switched_off_gets_no_new_tokens(facade: Facade):
    facade.log_in()
    facade.sandbox.world.database.run("UPDATE users SET status = 'Inactive' WHERE id = '1'")
    assert refresh(facade, facade.tokens["refresh_token"]).json["error"]["code"] == "SESSION_ENDED"
    assert facade.get("/auth/me").json["error"]["code"] == "SESSION_ENDED"


@pytest.mark.parametrize("change", [{"status": "Inactive"}, {"deleted": 1}], ids=str)
def test_users_who_were_switched_off_or_deleted_are_refused_like_a_wrong_password(
    facade: Facade, change: dict[str, object]
):
    ((column, value),) = change.items()
    facade.sandbox.world.database.run(f"UPDATE users SET {column} = ? WHERE user_name = 'will'", (value,))  # noqa: S608
    answer = facade.log_in("will")
    assert (answer.status_code, answer.json["error"]["code"]) == (401, "INVALID_CREDENTIALS")
    assert answer.json == facade.log_in("nobody", "Wr0ng").json


def test_refreshing_works_while_suitecrm_is_down(facade: Facade):
    facade.log_in()
    facade.sandbox.faults.set("down")
    assert refresh(facade, facade.tokens["refresh_token"]).status_code == 200


def test_logging_out_ends_the_session_here_and_at_suitecrm(facade: Facade, redis_client: "redis.Redis"):
    facade.log_in()
    facade.sandbox.requests.clear()
    assert facade.post("/auth/logout").status_code == 204
    assert facade.get("/auth/me").json["error"]["code"] == "SESSION_ENDED"
    assert refresh(facade, facade.tokens["refresh_token"]).status_code == 401
    assert any(request.path.endswith("/logout") for request in facade.sandbox.requests)
    assert list(redis_client.scan_iter("*session*")) == []


def test_logging_out_works_while_suitecrm_is_down(facade: Facade):
    facade.log_in()
    facade.sandbox.faults.set("down")
    assert facade.post("/auth/logout").status_code == 204
    assert facade.get("/auth/me").status_code == 401


def test_suitecrms_tokens_lie_sealed_in_redis(facade: Facade, redis_client: "redis.Redis"):
    facade.log_in()
    for name in redis_client.scan_iter("*"):
        assert b"eyJ" not in redis_client.dump(name)


def test_nothing_of_a_login_reaches_the_log(
    facade: Facade, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    facade.log_in("admin", "pA55-never-logged")
    facade.log_in("admin")
    said = caplog.text + "".join(capsys.readouterr())
    assert "login" in said
    assert "pA55-never-logged" not in said
    assert "admin123" not in said
    assert facade.tokens["access_token"] not in said
