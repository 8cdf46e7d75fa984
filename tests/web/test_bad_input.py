"""Whatever anybody sends to any address: a clear 4xx in the envelope, never a 500."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from suitecrm_bridge.app import create_app
from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.sandbox import Clients
from tests.embedded import embedded_redis
from tests.fakes.facade import Facade, running_facade, settings_for

NASTY = [
    "\x00",
    "😀",
    "a/../b",
    "' OR 1=1 --",
    "<script>",
    "%",
    "x" * 4000,
    "-1",
    "null",
    "..",
    "\ud83d",
    "٣",
    "\u202e",
]
ODD_VALUES = [None, True, -1, 1e308, 10**40, "", "\x00", "😀", [], [[]], {}, {"a": {"b": [None]}}, "x" * 100_000]
BODIES = {
    "nothing": b"",
    "not json": b"{",
    "nul": b"\x00",
    "not utf-8": b"\xff\xfe\xfd",
    "deep": b"[" * 100_000,
    "deep and closed": b'{"a":' * 900 + b"1" + b"}" * 900,
    "huge number": b"1" * 5000,
    "scalar": b"7",
    "ten megabytes": b'"' + b"x" * 10_000_000 + b'"',
    "many keys": json.dumps({f"k{n}": n for n in range(20_000)}).encode(),
}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facade]:
    """One facade for all, logged in as an administrator, without limits on how often it may be asked."""
    with (
        embedded_redis() as url,
        running_facade(url, tmp_path_factory.mktemp("facade")) as facade,
        pytest.MonkeyPatch.context() as patch,
    ):
        facade.log_in("admin")
        patch.setattr("suitecrm_bridge.web.doors.enforce", lambda *_: None)  # this is not about limits
        yield facade


def addresses() -> list[tuple[str, str]]:
    """Every method of every address; an app that is never asked anything connects to nothing."""
    app = create_app(assemble(settings_for("redis://127.0.0.1:1", Path("unused"), Clients())))
    found = {
        # One rule serves every kind of record.
        (method, rule.rule.replace("<one_of:kind>", "leads").replace("<module>", "Cases"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    # Logging out would end the session that the other calls use; its own tests cover it.
    tracking = {("POST", f"/api/v1/track/{name}") for name in ("batch", "pageview", "event", "identify")}
    return sorted(found - {("POST", "/api/v1/auth/logout")} | tracking)


ADDRESSES = addresses()


def filled(rule: str, text: str) -> str:
    return re.sub("<.*?>", lambda _: text, rule)


def ask(facade: Facade, method: str, path: str, **options: object) -> None:
    answer = facade.client.open(path, method=method, headers=facade.headers, **options)
    shown = (method, path[:80], answer.status_code, answer.text[:300])
    assert answer.status_code < 500 or answer.json["error"]["code"] == "NOT_READY", shown
    assert "X-Request-ID" in answer.headers, shown
    if answer.status_code >= 400:
        assert answer.json["success"] is False, shown
        assert answer.json["error"]["code"] != "INTERNAL_ERROR", shown


@pytest.mark.parametrize(("method", "rule"), ADDRESSES)
def test_bad_bodies_are_refused_clearly(everything: Facade, method: str, rule: str):
    for body in BODIES.values():
        for content_type in ("application/json", "text/plain", "multipart/form-data; boundary=x", None):
            ask(everything, method, filled(rule, "1"), data=body, content_type=content_type)


@pytest.mark.parametrize(("method", "rule"), ADDRESSES)
def test_bad_addresses_and_arguments_are_refused_clearly(everything: Facade, method: str, rule: str):
    names = [
        "page",
        "per_page",
        "cursor",
        "sort",
        "fields",
        "filter[status][eq]",
        "filter[",
        "filter]x[",
        "filter[]",
        "\x00",
    ]
    for text in NASTY:
        safe = text.encode("utf-8", "surrogatepass")
        path = filled(rule, "".join(f"%{byte:02x}" for byte in safe))
        ask(everything, method, path)
    for name in names:
        for text in ("\x00", "😀", "' OR 1=1 --", "x" * 4000, "-1"):
            ask(everything, method, filled(rule, "1"), query_string={name: text})


def fields_of(facade: Facade, method: str, rule: str) -> list[str]:
    """What the document says the body may have."""
    document = facade.client.get("/api/v1/openapi.json").json
    path = rule.replace("/modules/Cases", "/modules/{module}").replace("<", "{").replace(">", "}")
    operation = document["paths"][path][method.lower()]
    if "requestBody" not in operation:
        return []
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    known = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    return sorted(known.get("properties", {}))


@pytest.mark.parametrize(("method", "rule"), [each for each in ADDRESSES if each[0] in {"POST", "PATCH"}])
def test_bad_values_are_refused_clearly(everything: Facade, method: str, rule: str):
    for name in [*fields_of(everything, method, rule), "no_such_field", "\x00"]:
        for value in ODD_VALUES:
            ask(everything, method, filled(rule, "1"), data=json.dumps({name: value}), content_type="application/json")


def test_bad_headers_are_refused_clearly(everything: Facade):
    for name in (
        "If-Match",
        "If-None-Match",
        "Accept",
        "Accept-Encoding",
        "X-Forwarded-For",
        "Range",
        "Content-Length",
    ):
        for value in ("", '"', "W/", "*", "é", "x" * 5000, "-1"):
            headers = {**everything.headers, name: value}
            answer = everything.client.get("/api/v1/leads?per_page=1", headers=headers)
            assert answer.status_code < 500, (name, value)
