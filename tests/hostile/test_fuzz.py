"""Hypothesis throws headers and bodies at every writing address: always a clear answer, never a 5xx."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from suitecrm_bridge.app import create_app
from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.sandbox import Clients
from tests.fakes.facade import Facade, settings_for

HEADERS = [
    "Accept",
    "Accept-Encoding",
    "Content-Encoding",
    "Content-Type",
    "Cookie",
    "Expect",
    "Forwarded",
    "Host",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "Origin",
    "Prefer",
    "Range",
    "Transfer-Encoding",
    "X-Forwarded-For",
    "X-HTTP-Method-Override",
    "X-Request-ID",
]
WORDS = [
    "filter",
    "fields",
    "id",
    "ids",
    "operations",
    "method",
    "path",
    "ref",
    "body",
    "atomic",
    "name",
    "url",
    "$ref",
]

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40)
names = st.sampled_from(WORDS) | st.text(max_size=20)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4), max_leaves=12
)
# Latin-1 is all that HTTP can carry, line breaks are what no client library lets through.
header_text = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=60)
headers = st.dictionaries(st.sampled_from(HEADERS), header_text, max_size=4)
as_json = values.map(lambda value: json.dumps(value).encode())
bodies = as_json | st.binary(max_size=60) | as_json.map(lambda text: text[: len(text) // 2])
types = st.sampled_from(
    [
        "application/json",
        "application/json; charset=utf-16",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
    ]
)


def writing_addresses() -> list[tuple[str, str]]:
    app = create_app(assemble(settings_for("redis://127.0.0.1:1", Path("unused"), Clients())))
    found = {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) & {"POST", "PATCH", "PUT", "DELETE"}
    }
    # What ends the session would leave the others without one; schemathesis tries those.
    kept = {each for each in found if not re.search(r"/auth/(logout|sessions)", each[1])}
    return sorted(kept | {("POST", "/api/v1/track/batch")})


@pytest.mark.parametrize(("method", "rule"), writing_addresses())
def test_nothing_that_is_sent_breaks_it(facade: Facade, method: str, rule: str):
    lead = facade.get("/leads?per_page=1").json["data"][0]["id"]

    @seed(4711)
    @settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(headers, bodies, types, st.sampled_from(["nope", lead]))
    def throw(sent: dict[str, str], body: bytes, content_type: str, record: str) -> None:
        path = re.sub("<.*?>", record, rule)
        told: dict[str, Any] = {**facade.headers, "Content-Type": content_type, **sent}
        answer = facade.client.open(path, method=method, headers=told, data=body)
        assert answer.status_code < 500, (method, path, told, body, answer.text[:300])
        if answer.status_code >= 400 and answer.is_json:
            assert answer.json["success"] is False
            assert answer.json["error"]["code"]

    throw()
