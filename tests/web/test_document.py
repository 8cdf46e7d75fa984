"""The OpenAPI document is valid, complete and true, and the page needs nobody else."""

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from suitecrm_bridge.features.records.model.resources import RESOURCES
from suitecrm_bridge.web.errors import codes
from tests.fakes.facade import Facade

Document = dict[str, Any]
GUIDE = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture
def document(facade: Facade):
    facade.log_in()
    document = facade.get("/openapi.json").json
    facade.headers = {}
    return document


def test_the_document_is_valid_openapi_31(document: Document):
    assert document["openapi"].startswith("3.1")
    validate(document)


def test_every_operation_says_what_it_is_for_and_what_errors_look_like(document: Document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            assert operation["summary"], path
            assert operation["tags"], path
            if not path.startswith("/api/v1/track/"):
                assert operation["responses"]["default"]["$ref"].endswith("DEFAULT_ERROR"), path
    schema = document["components"]["responses"]["DEFAULT_ERROR"]["content"]["application/json"]["schema"]
    assert schema["$ref"].endswith("/ErrorEnvelope")


def test_the_document_says_what_an_argument_looks_like(facade: Facade, document: Document):
    facade.log_in()
    parameters = {each["name"]: each["schema"] for each in document["paths"]["/api/v1/leads"]["get"]["parameters"]}
    for name, good, bad in (
        ("fields", "last_name, ai_score", "a,"),
        ("fields", "id", "\x1b"),
        ("fields", "account.name", "account."),
        ("sort", "-id,last_name", "-"),
        ("include", "contacts", "1"),
    ):
        for value, status in ((good, 200), (bad, 422)):
            assert bool(re.search(parameters[name]["pattern"], value)) is (status == 200), (name, value)
            assert facade.get("/leads", query_string={name: value}).status_code == status, (name, value)


def test_real_answers_keep_to_the_document(facade: Facade, document: Document):
    facade.log_in()
    lead = facade.get("/leads?per_page=1").json["data"][0]["id"]
    for path, template in (
        ("/auth/me", "/auth/me"),
        ("/auth/sessions", "/auth/sessions"),
        ("/leads?per_page=3", "/leads"),
        (f"/leads/{lead}", "/leads/{record_id}"),
        (f"/leads/{lead}?include=assigned_user_link", "/leads/{record_id}"),
        ("/users", "/users"),
        ("/accounts?include=contacts&total=1", "/accounts"),
        ("/modules/Cases", "/modules/{module}"),
        ("/meta/modules", "/meta/modules"),
        ("/meta/Leads", "/meta/{module}"),
        ("/meta/layouts/Leads", "/meta/layouts/{module}"),
        (f"/leads/{lead}/timeline", "/leads/{record_id}/timeline"),
        (f"/leads/{lead}/duplicates", "/leads/{record_id}/duplicates"),
        ("/search?q=an", "/search"),
        ("/dead-letters", "/dead-letters"),
    ):
        content = document["paths"][f"/api/v1{template}"]["get"]["responses"]["200"]["content"]
        schema = {**content["application/json"]["schema"], "components": document["components"]}
        Draft202012Validator(schema).validate(facade.get(path).json)
    error = {"$ref": "#/components/schemas/ErrorEnvelope", "components": document["components"]}
    for answer in (facade.get("/leads?per_page=0"), facade.get("/nothing"), facade.get("/leads/nope")):
        Draft202012Validator(error).validate(answer.json)


def test_whoever_is_not_logged_in_is_told_nothing_of_this_instance(facade: Facade, document: Document):
    known = facade.client.get("/api/v1/openapi.json")
    assert known.status_code == 200
    assert {"Authorization", "Cookie"} <= set(known.headers["Vary"].replace(" ", "").split(","))
    validate(known.json)
    assert set(known.json["paths"]) == set(document["paths"])
    for secret in ("jjwg_maps_address_c", "ai_score_override", "Lead Source", "Web Site"):
        assert secret in str(document), secret
        assert secret not in known.text, secret
    stale = facade.client.get("/api/v1/openapi.json", headers={"Authorization": "Bearer eyJ.none.sense"})
    assert (stale.status_code, stale.json["error"]["code"]) == (401, "UNAUTHENTICATED")
    facade.client.set_cookie("__Host-scb_access", "eyJ.none.sense")
    assert facade.client.get("/api/v1/openapi.json").status_code == 200


def test_the_page_needs_nothing_from_elsewhere(facade: Facade):
    for name, kind in (("docs", "text/html"), ("docs/docs.css", "text/css"), ("docs/docs.js", "text/javascript")):
        answer = facade.client.get(f"/api/v1/{name}")
        assert answer.status_code == 200
        assert answer.content_type.startswith(kind)
        assert re.findall(r"https?://", answer.text) == []
        assert "innerHTML" not in answer.text
    assert facade.client.get("/api/v1/docs/../errors.py").status_code == 404
    assert facade.client.get("/api/v1/docs/docs.html").status_code == 404


def test_the_guide_names_every_error_code_with_its_status(facade: Facade):
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| (\d{3}) \|", GUIDE.read_text(), re.MULTILINE))
    assert {code: int(status) for code, status in rows.items()} == codes() | RAISED_WITH_A_CODE


# Codes that refine an error where it is raised; `test_no_code_is_raised_unlisted` finds them in the sources.
RAISED_WITH_A_CODE = {
    "BATCH_UNDONE": 422,
    "DEPENDENCY_FAILED": 424,
    "NOT_ATTEMPTED": 424,
    "ROLLED_BACK": 424,
    "BUSY": 409,
    "CONVERTED": 409,
    "CSRF_FAILED": 403,
    "IDEMPOTENCY_ANSWER_NOT_KEPT": 409,
    "IDEMPOTENCY_KEY_INVALID": 400,
    "IDEMPOTENCY_KEY_IN_USE": 409,
    "IDEMPOTENCY_KEY_REUSED": 422,
    "KEY_EXPIRED": 401,
    "KEY_NOT_ACCEPTED": 403,
    "KEY_REVOKED": 401,
    "KEY_UNKNOWN": 401,
    "INVALID_CREDENTIALS": 401,
    "NOT_READY": 503,
    "QUEUE_UNAVAILABLE": 503,
    "SESSION_ENDED": 401,
    "TOKEN_EXPIRED": 401,
    "TOKEN_REQUIRED": 401,
    "UNKNOWN_SITE": 403,
    "WRONG_ORIGIN": 403,
}


NOT_SERVED = {"sandbox", "entrypoints", "ai"}  # nothing of these reaches a client


def test_no_code_is_raised_unlisted():
    package = GUIDE.parents[1] / "suitecrm_bridge"
    sources = [path for path in package.rglob("*.py") if not NOT_SERVED & set(path.parts)]
    raised = {code for path in sources for code in re.findall(r'\bcode\s*=\s*"([A-Z][A-Z_]+)"', path.read_text())}
    assert raised <= set(codes()) | set(RAISED_WITH_A_CODE)


def test_the_guide_names_every_address(document: Document):
    guide = GUIDE.read_text()
    kinds = {f"/{kind.path}" for kind in RESOURCES}
    assert [kind for kind in kinds if f"`{kind}`" not in guide] == []
    # The guide says once for all kinds what is the same for all.
    unnamed = [path for path in document["paths"] if path not in guide]
    paths = {re.sub(rf"^/api/v1({'|'.join(kinds)})(?=/|$)", "{kind}", path) for path in unnamed}
    missing = [path for path in paths if path not in guide and path.replace("{kind}", "/api/v1/leads") not in guide]
    assert missing == []
