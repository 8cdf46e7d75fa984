"""Tokens: who gets one, how long it lives, how SuiteCRM words its refusals."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from suitecrm_bridge.sandbox import Sandbox, create_sandbox
from tests.sandbox.conftest import Api


def test_a_wrong_password_is_repeated_in_clear(api: Api) -> None:
    response = api.log_in("admin", "my secret")
    assert response.status_code == 500
    assert response.json()["message"] == "The password is invalid: my secret"


def test_user_names_do_not_mind_capitals(api: Api) -> None:
    assert api.log_in("ADMIN", "admin123").status_code == 200


def test_a_scope_is_refused(api: Api) -> None:
    clients = api.sandbox.clients
    grant = {
        "grant_type": "client_credentials",
        "client_id": clients.service_id,
        "client_secret": clients.service_secret,
    }
    response = api.http.post("access_token", json=grant | {"scope": "standard:create"})
    assert (response.status_code, response.json()["error"]) == (400, "invalid_scope")
    assert response.json()["hint"] == "Check the `standard:create` scope"


def test_parameters_in_the_query_are_ignored(api: Api) -> None:
    response = api.http.post("access_token?grant_type=password")
    assert response.json()["error"] == "unsupported_grant_type"


def test_http_basic_may_carry_the_client(api: Api) -> None:
    clients = api.sandbox.clients
    basic = base64.b64encode(f"{clients.service_id}:{clients.service_secret}".encode()).decode()
    headers = {"Authorization": f"Basic {basic}"}
    response = api.http.post("access_token", json={"grant_type": "client_credentials"}, headers=headers)
    assert response.status_code == 200
    assert "refresh_token" not in response.json()


def test_a_refused_basic_login_is_challenged(api: Api) -> None:
    basic = base64.b64encode(f"{api.sandbox.clients.service_id}:wrong".encode()).decode()
    headers = {"Authorization": f"Basic {basic}"}
    response = api.http.post("access_token", json={"grant_type": "client_credentials"}, headers=headers)
    assert response.headers["WWW-Authenticate"] == 'Basic realm="OAuth"'


def test_an_empty_client_id_is_a_500(api: Api) -> None:
    response = api.http.post("access_token", json={"grant_type": "password", "client_id": ""})
    assert response.status_code == 500
    assert response.json()["message"] == "Module id is empty when trying to get OAuth2Clients"


def test_a_refresh_kills_the_old_pair(api: Api) -> None:
    assert api.refresh().status_code == 200
    assert api.get("meta/modules").status_code == 401
    again = api.refresh()
    assert (again.status_code, again.json()["hint"]) == (401, "Token has been revoked")


def test_a_token_names_its_user(api: Api) -> None:
    payload = api.http.headers["Authorization"].split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    assert (claims["sub"], claims["scopes"], claims["aud"]) == ("1", [], api.sandbox.clients.login_id)


@pytest.mark.parametrize("spell", [str, lambda token: f"Bearer {token}"])
def test_the_prefix_bearer_may_be_missing(api: Api, spell: Callable[[str], str]) -> None:
    token = api.http.headers["Authorization"].removeprefix("Bearer ")
    api.http.headers["Authorization"] = spell(token)
    assert api.get("meta/modules").status_code == 200


def test_a_bearer_in_small_letters_is_refused(api: Api) -> None:
    api.http.headers["Authorization"] = api.http.headers["Authorization"].replace("Bearer", "bearer")
    response = api.get("meta/modules")
    assert (response.status_code, response.json()["hint"]) == (401, "Error while decoding from JSON")


def test_a_token_with_another_signature_is_refused(api: Api) -> None:
    api.http.headers["Authorization"] = api.http.headers["Authorization"][:-8] + "AAAAAAAA"
    assert api.get("meta/modules").json()["hint"] == "Access token could not be verified"


def test_logging_out_kills_both_tokens(api: Api) -> None:
    assert api.http.post("V8/logout").json()["meta"]["message"] == "You have been successfully logged out"
    assert api.get("meta/modules").json()["hint"] == "Access token has been revoked"
    assert api.refresh().status_code == 401


def test_access_ends_after_an_hour_and_refresh_does_not() -> None:
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    times = [now]
    api = Api(create_sandbox(clock=lambda: times[0]))
    times[0] = now + timedelta(seconds=3601)
    assert api.get("meta/modules").status_code == 401
    assert api.refresh().status_code == 200


def test_an_inactive_user_can_call_everything(sandbox: Sandbox) -> None:
    sandbox.world.database.run("UPDATE users SET status = 'Inactive' WHERE id = 'seed_will_id'")
    assert Api(sandbox, "will", "will").get("module/Leads").status_code == 200
