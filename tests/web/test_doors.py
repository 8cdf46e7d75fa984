"""Every blueprint has a door, and the document says which."""

import re

import pytest
from flask import Blueprint, Flask

from suitecrm_bridge.web.doors import admin, at_login, doors_of, logged_in, public
from tests.fakes.facade import Facade


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
    assert named["records"] is named["scores"] is named["session"] is named["jobs"] is logged_in
    assert named["dead_letters"] is admin


def test_a_closed_door_needs_a_token_whatever_the_body(facade: Facade):
    for rule, method in api_rules(facade.app):
        door = doors_of(facade.app)[rule.endpoint.rpartition(".")[0]]
        if door not in {logged_in, admin}:
            continue
        path = re.sub("<.*?>", "1", rule.rule.replace("<one_of:kind>", "leads").replace("<letter_id>", "jobs:1"))
        assert "<" not in path
        answer = facade.client.open(path, method=method, data=b"\x00")
        assert answer.status_code == 401, path


@pytest.mark.parametrize(("user", "status"), [("admin", 200), ("will", 403)])
def test_the_admin_door_is_for_administrators(facade: Facade, user: str, status: int):
    facade.log_in(user)
    assert facade.get("/dead-letters").status_code == status


def test_the_document_asks_for_a_token_exactly_where_a_door_does(facade: Facade):
    document = facade.client.get("/api/v1/openapi.json").json
    assert document["security"] == [{"bearer": []}]
    doors = doors_of(facade.app)
    for rule, method in api_rules(facade.app):
        path = rule.rule.replace("<one_of:kind>", "leads").replace("<", "{").replace(">", "}")
        if path not in document["paths"]:
            assert doors[rule.endpoint.rpartition(".")[0]] is public, path  # pages for people
            continue
        operation = document["paths"][path][method.lower()]
        open_to_all = operation.get("security") == []
        assert open_to_all == (doors[rule.endpoint.rpartition(".")[0]] in {public, at_login}), path
