"""Every blueprint has a door, and the document says which."""

import re
from pathlib import Path

import pytest
import redis
from flask import Blueprint, Flask

from suitecrm_bridge.core.errors import Unauthenticated
from suitecrm_bridge.core.permissions import reach
from suitecrm_bridge.core.quotas import Limits, Quota
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.web.authentication import accept_credentials
from suitecrm_bridge.web.doors import (
    at_login,
    at_refresh,
    doors_of,
    in_person,
    logged_in,
    permitted,
    public,
    welcome,
    with_password,
)
from suitecrm_bridge.web.identity import Identity
from suitecrm_bridge.web.openapi import OPTIONAL
from suitecrm_bridge.web.permissions import needs, permission_of
from tests.fakes.facade import Facade, running_facade
from tests.fakes.trail import RememberedTrail


def api_rules(app: Flask):
    return [(rule, method) for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}]


def test_every_address_belongs_to_a_blueprint_with_a_door(facade: Facade):
    doors = doors_of(facade.app)
    homeless = [rule.rule for rule, _ in api_rules(facade.app) if rule.endpoint.rpartition(".")[0] not in doors]
    assert homeless == []
    assert set(facade.app.blueprints) == set(doors)


def test_an_address_registered_past_mount_stays_shut(facade: Facade):
    stray = Blueprint("stray", __name__)
    stray.add_url_rule("/stray", view_func=lambda: "open")
    facade.app._got_first_request = False
    facade.app.register_blueprint(stray)
    answer = facade.client.get("/stray")
    assert answer.status_code == 403
    assert "open" not in answer.text


def test_doors_are_where_they_should_be(facade: Facade):
    named = doors_of(facade.app)
    assert named["health"] is public
    assert named["login"] is at_login
    assert named["refresh"] is at_refresh
    assert named["records"] is logged_in
    assert named["session"] is named["api_keys"] is in_person
    assert named["api_key_making"] is with_password
    assert named["scores"] is named["jobs"] is named["dead_letters"] is permitted


# What everybody may do with what is their own; what SuiteCRM describes to each as they may see it; and records,
# alone or in batches, which ask for the reach of a permission themselves.
WITHOUT_PERMISSION = {
    *("session", "meta", "records", "modules", "batch", "api_keys", "api_key_making"),
    *("search", "conversion", "duplicates", "timeline", "files"),
}
TAKE_NO_TOKEN = {public, welcome, at_login, at_refresh}


def test_every_view_behind_a_door_says_which_permission_it_needs(facade: Facade):
    with facade.app.app_context():
        silent = {
            rule.endpoint
            for rule, _ in api_rules(facade.app)
            if doors_of(facade.app)[rule.endpoint.rpartition(".")[0]] not in TAKE_NO_TOKEN
            and permission_of(rule.endpoint) is None
        }
        asked = {permission_of(rule.endpoint) for rule, _ in api_rules(facade.app)} - {None}
    assert {endpoint.rpartition(".")[0] for endpoint in silent} <= WITHOUT_PERMISSION
    assert asked
    assert all(reach([], permission) is None for permission in asked)  # each can be asked for


def test_a_view_that_says_nothing_is_shut_behind_the_door_that_asks(facade: Facade):
    facade.log_in()
    del facade.app.view_functions["jobs.get_job"].needed_permission
    try:
        assert facade.get("/jobs/1").status_code == 403
    finally:
        needs("jobs.read")(facade.app.view_functions["jobs.get_job"])


def test_whose_roles_allow_nothing_is_let_in_nowhere_but_to_their_own_session(
    redis_client: "redis.Redis", redis_url: str, tmp_path: Path
):
    (tmp_path / "roles.toml").write_text('default = ["nothing"]\n[roles.nothing]\npermissions = []\n')
    (tmp_path / "facade").mkdir()
    roles_file = str(tmp_path / "roles.toml")
    with running_facade(redis_url, tmp_path / "facade", roles_file=roles_file) as facade:
        trail = RememberedTrail()
        facade.services.provide(AuditTrail, lambda _: trail)
        facade.log_in("will")
        for rule, method in api_rules(facade.app):
            blueprint = rule.endpoint.rpartition(".")[0]
            if doors_of(facade.app)[blueprint] in TAKE_NO_TOKEN or blueprint in WITHOUT_PERMISSION:
                continue
            answer = facade.client.open(filled(rule.rule), method=method, headers=facade.headers, json={})
            assert (answer.status_code, answer.json["error"]["code"]) == (403, "FORBIDDEN"), rule.rule
            told = trail.deeds[-1]
            assert (told.action, told.actor) == ("access.denied", "seed_will_id")
            assert told.details["permission"] == permission_in(facade.app, rule.endpoint)
            assert told.details["request"] == f"{method} {rule.rule}"
        for method, path in (
            ("GET", "/leads"),
            ("GET", "/leads/1"),
            ("POST", "/leads"),
            ("DELETE", "/modules/Leads/1"),
        ):
            answer = facade.client.open(f"/api/v1{path}", method=method, headers=facade.headers, json={})
            assert (answer.status_code, trail.deeds[-1].action) == (403, "access.denied"), path
        operations = [{"method": "POST", "path": "/leads", "body": {"last_name": "x"}}]
        (item,) = facade.post("/batch", json={"operations": operations}).json["data"]
        assert (item["status"], trail.deeds[-1].details["permission"]) == (403, "leads.create")
        assert facade.get("/auth/me").json["data"]["attributes"]["permissions"] == []


BODIES = {
    "/api/v1/leads/{lead_id}/convert": {"contact": {}},
    **{
        f"/api/v1/{path}/duplicates": {"fields": {"email1": "a@b.example"}}
        for path in ("leads", "contacts", "accounts")
    },
}


def test_the_permission_that_the_document_names_is_the_one_that_is_asked_for(
    redis_client: "redis.Redis", redis_url: str, tmp_path: Path
):
    (tmp_path / "roles.toml").write_text('default = ["nothing"]\n[roles.nothing]\npermissions = []\n')
    (tmp_path / "facade").mkdir()
    with running_facade(redis_url, tmp_path / "facade", roles_file=str(tmp_path / "roles.toml")) as facade:
        trail = RememberedTrail()
        facade.services.provide(AuditTrail, lambda _: trail)
        facade.log_in("will")
        named = [
            (method, path, operation["x-permission"])
            for path, item in facade.get("/openapi.json").json["paths"].items()
            for method, operation in item.items()
            if "x-permission" in operation
        ]
        assert {
            "leads.convert",
            "leads.list",
            "cases.delete",
            "{module}.update",
            "notes.read",
            "knowledge_base.create",
        } <= {permission for _, _, permission in named}
        for method, path, permission in named:
            place = path.replace("{module}", "Leads").replace("{link}", "assigned_user_link")
            asked = re.sub("{.*?}", "1", place) + ("?filename=x" if path.endswith("/file") and method == "put" else "")
            body = BODIES.get(path, {"id": "1"} if path.endswith("/{link}") else {})
            answer = facade.client.open(asked, method=method, headers=facade.headers, json=body)
            if "users" in path and "{link}" in path:
                continue  # nothing is linked to the directory
            assert answer.status_code == 403, (method, asked, answer.text)
            expected = permission.replace("{module}", "leads")
            assert str(trail.deeds[-1].details["permission"]).lower().replace("-", "_") == expected, (method, path)


def permission_in(app: Flask, endpoint: str) -> str | None:
    with app.app_context():
        return permission_of(endpoint)


def filled(rule: str) -> str:
    """The address with something in each place."""
    return re.sub("<.*?>", "1", rule.replace("<one_of:kind>", "leads"))


def test_a_denial_by_suitecrm_is_written_down_too(facade: Facade):
    trail = RememberedTrail()
    facade.services.provide(AuditTrail, lambda _: trail)
    facade.log_in("max")
    assert facade.get("/leads").status_code == 403
    assert [deed.details["request"] for deed in trail.of("access.denied")] == ["GET /api/v1/leads"]


def test_a_closed_door_needs_a_token_whatever_the_body(facade: Facade):
    for rule, method in api_rules(facade.app):
        door = doors_of(facade.app)[rule.endpoint.rpartition(".")[0]]
        if door in TAKE_NO_TOKEN:
            continue
        answer = facade.client.open(filled(rule.rule), method=method, data=b"\x00")
        assert answer.status_code == 401, rule.rule


@pytest.mark.parametrize(("user", "status"), [("admin", 200), ("will", 403)])
def test_dead_letters_are_for_administrators(facade: Facade, user: str, status: int):
    facade.log_in(user)
    assert facade.get("/dead-letters").status_code == status


def test_who_is_told_no_again_and_again_is_slowed_down(redis_client: "redis.Redis", redis_url: str, tmp_path: Path):
    with running_facade(redis_url, tmp_path, limits=Limits(read=(Quota(3, 60),))) as facade:
        facade.log_in("will")
        assert [facade.get("/dead-letters").status_code for _ in range(5)] == [403, 403, 403, 429, 429]


def test_another_kind_of_credential_can_open_the_doors(facade: Facade):
    someone = Identity("seed_will_id", "will", "Will", "", is_admin=False, permissions=("jobs.read",), key_id="k1")

    def read(credential: str) -> Identity:
        if credential != "scb_right":
            raise Unauthenticated("This API key does not hold.")
        return someone

    accept_credentials(facade.app, "scb_", read)
    trail = RememberedTrail()
    facade.services.provide(AuditTrail, lambda _: trail)
    assert facade.get("/jobs/none", headers={"Authorization": "Bearer scb_wrong"}).status_code == 401
    key = {"Authorization": "Bearer scb_right"}
    assert facade.get("/jobs/none", headers=key).status_code == 404
    assert facade.get("/dead-letters", headers=key).status_code == 403
    assert [deed.actor for deed in trail.deeds] == ["key:k1"]


def test_the_document_asks_for_a_token_exactly_where_a_door_does(facade: Facade):
    document = facade.client.get("/api/v1/openapi.json").json
    assert document["security"] == [{"bearer": []}, {"cookie": []}]
    doors = doors_of(facade.app)
    for rule, method in api_rules(facade.app):
        path = rule.rule.replace("<one_of:kind>", "leads").replace("<", "{").replace(">", "}")
        if path not in document["paths"]:
            assert doors[rule.endpoint.rpartition(".")[0]] is public, path  # pages for people
            continue
        operation = document["paths"][path][method.lower()]
        door = doors[rule.endpoint.rpartition(".")[0]]
        open_to_all = operation.get("security") == []
        assert open_to_all == (door in {public, at_login, at_refresh}), path
        assert (operation.get("security") == OPTIONAL) == (door is welcome), path


def test_the_document_says_which_permission_an_operation_needs(facade: Facade):
    paths = facade.client.get("/api/v1/openapi.json").json["paths"]
    assert paths["/api/v1/leads/{lead_id}/ai-score"]["post"]["x-permission"] == "scores.write"
    assert paths["/api/v1/dead-letters"]["get"]["x-permission"] == "dead_letters.read"
    assert "x-permission" not in paths["/api/v1/auth/me"]["get"]
