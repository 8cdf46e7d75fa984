"""POST /api/v1/track/batch: what it takes, what it refuses, and what the refusal says."""

import json
from typing import Any
from uuid import UUID

import pytest

from suitecrm_bridge.features.tracking.ports import Answer
from suitecrm_bridge.features.tracking.schemas import MAX_EVENT
from tests.tracking.world import ANNA, ORIGIN, SITE, OpenGate, ask, body, collector, wire


def test_a_good_batch_is_accepted_as_it_was_sent() -> None:
    gate = OpenGate()
    sent = body(
        wire(),
        wire("engagement", seconds=12.5, depth=80),
        wire("identify", email="a@b.example"),
        wire("event", name="x"),
    )
    heard = ask(collector(gate), sent)
    said = heard.json
    token = said["data"].pop("token")
    assert (heard.status, said) == (202, {"success": True, "data": {"accepted": 4, "rejected": []}, "meta": {}})
    assert 0 < len(token) <= 64
    assert gate.taken[0].body == sent
    assert heard.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert heard.headers["RateLimit"] == '"address";r=99;t=1'


def test_only_an_anonymised_address_reaches_the_stream() -> None:
    gate = OpenGate()
    ask(collector(gate), body(wire()), REMOTE_ADDR="203.0.113.45")
    ask(collector(gate), body(wire()), REMOTE_ADDR="2001:db8:1234:5678::9")
    ask(collector(gate), body(wire()), REMOTE_ADDR="::ffff:203.0.113.45")
    assert [taken.address for taken in gate.taken] == ["203.0.113.0", "2001:db8:1234::", "203.0.113.0"]


def test_a_forwarded_address_counts_only_behind_our_own_proxies() -> None:
    gate = OpenGate()
    forwarded = {"HTTP_X_FORWARDED_FOR": "9.9.9.9, 198.51.100.7"}
    ask(collector(gate), body(wire()), **forwarded)
    ask(collector(gate, proxies=1), body(wire()), **forwarded)
    assert [taken.address for taken in gate.taken] == ["192.0.2.0", "198.51.100.0"]


def test_bad_events_are_named_and_good_ones_kept() -> None:
    gate = OpenGate()
    good = wire(title="Grüße 🎉")
    heard = ask(collector(gate), body(wire("identify", email="nobody"), good, wire("Dance!"), {"id": 7}))
    assert heard.status == 202
    assert heard.json["data"]["accepted"] == 1
    assert [bad["index"] for bad in heard.json["data"]["rejected"]] == [0, 2, 3]
    assert all(bad["message"] for bad in heard.json["data"]["rejected"])
    kept = json.loads(gate.taken[0].body)
    assert (kept["visitor"], [one["id"] for one in kept["events"]]) == (ANNA, [good["id"]])
    assert kept["events"][0]["title"] == "Grüße 🎉"


def long(characters: int, letter: str = "x") -> dict[str, Any]:
    """An event of so many characters, as a browser writes it."""
    event = wire("event", name="x", props={"text": ""})
    event["props"]["text"] = letter * (characters - len(json.dumps(event, separators=(",", ":"))))
    return event


def compact(*events: dict[str, Any]) -> bytes:
    return json.dumps(json.loads(body(*events)), ensure_ascii=False, separators=(",", ":")).encode()


def test_an_event_that_is_too_big_is_named_and_the_others_are_kept() -> None:
    gate = OpenGate()
    first, last = wire(), wire()
    heard = ask(collector(gate), compact(first, long(MAX_EVENT + 1), long(40_000), last))
    assert (heard.status, heard.json["data"]["accepted"]) == (202, 2)
    message = "Expected an event of at most 10000 characters"
    assert heard.json["data"]["rejected"] == [{"index": 1, "message": message}, {"index": 2, "message": message}]
    assert [one["id"] for one in json.loads(gate.taken[0].body)["events"]] == [first["id"], last["id"]]


def test_an_event_that_is_too_big_by_itself_is_refused() -> None:
    gate = OpenGate()
    heard = ask(collector(gate), compact(long(MAX_EVENT + 1)))
    assert (heard.status, gate.taken) == (422, [])
    assert heard.json["error"]["details"] == {"events[0]": ["Expected an event of at most 10000 characters"]}
    single = {**long(MAX_EVENT + 1), "site": SITE.key}
    heard = ask(collector(gate), json.dumps(single).encode(), PATH_INFO="/api/v1/track/event")
    assert (heard.status, gate.taken) == (422, [])


@pytest.mark.parametrize("letter", ["x", "中", "🎉"])
def test_the_largest_event_is_accepted_whatever_it_is_written_in(letter: str) -> None:
    gate = OpenGate()
    sent = compact(long(MAX_EVENT, letter))
    assert ask(collector(gate), sent).json["data"]["accepted"] == 1
    assert gate.taken[0].body == sent


def test_a_size_is_that_of_an_event_and_not_of_the_batch() -> None:
    sent = compact(*[wire(title="x" * 300) for _ in range(50)])
    assert len(sent) > 2 * MAX_EVENT
    assert ask(collector(OpenGate()), sent).json["data"]["accepted"] == 50


def test_what_nobody_asked_for_makes_an_event_big_too() -> None:
    odd = compact({**wire(), "odd": "Q" * MAX_EVENT}, wire()).replace(b"QQQ", b"\xff\xfeQ")
    heard = ask(collector(OpenGate()), odd)
    assert [bad["index"] for bad in heard.json["data"]["rejected"]] == [0]


DEEP = body(wire("event", name="x", props={"deep": 7})).replace(b" 7", b"[" * 30_000 + b"]" * 30_000)


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (b"", 400, "BAD_REQUEST"),
        (b"not json", 400, "BAD_REQUEST"),
        (b"\xff\xfe", 400, "BAD_REQUEST"),
        (b'{"site": "\xff"}', 400, "BAD_REQUEST"),
        (body(wire())[:-5], 400, "BAD_REQUEST"),
        (b'{"x": ' + b"[" * 60_000, 400, "BAD_REQUEST"),
        (DEEP, 400, "BAD_REQUEST"),
        (b"[" * 60_000, 422, "VALIDATION_ERROR"),
        (b"[]", 422, "VALIDATION_ERROR"),
        (b"{}", 422, "VALIDATION_ERROR"),
        (body(), 422, "VALIDATION_ERROR"),
        (body(wire(), visitor="me"), 422, "VALIDATION_ERROR"),
        (body(wire(), visitor=str(UUID(int=0))), 422, "VALIDATION_ERROR"),
        (body(wire(), wire("engagement", seconds=-1), visitor=str(UUID(int=0))), 422, "VALIDATION_ERROR"),
        (body(wire(), site=7), 422, "VALIDATION_ERROR"),
        (body(wire(url="javascript:alert(1)")), 422, "VALIDATION_ERROR"),
        (body(wire("engagement", seconds=-1)), 422, "VALIDATION_ERROR"),
        (body(wire("identify", email="x" * 300 + "@y.example")), 422, "VALIDATION_ERROR"),
        (body(wire(), wire()).replace(b'"type"', b'"kind"'), 422, "VALIDATION_ERROR"),
        (body(*[wire() for _ in range(51)]), 422, "VALIDATION_ERROR"),
        (body(wire(title="x" * 70_000)), 413, "PAYLOAD_TOO_LARGE"),
        (body(wire(), site="site_unknown"), 403, "UNKNOWN_SITE"),
    ],
)  # fmt: skip
def test_what_cannot_be_accepted_is_refused_in_the_envelope(sent: bytes, status: int, code: str) -> None:
    gate = OpenGate()
    heard = ask(collector(gate), sent)
    assert (heard.status, heard.json["success"], heard.json["error"]["code"]) == (status, False, code)
    assert heard.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert heard.headers["X-Request-ID"]
    assert gate.taken == []


def test_a_refusal_names_the_field() -> None:
    heard = ask(collector(OpenGate()), body(wire("engagement", seconds="long")))
    assert heard.json["error"]["details"] == {"events[0]": ["seconds: Expected `float | null`, got `str`"]}


def test_an_oversized_body_of_unknown_length_is_refused() -> None:
    assert ask(collector(OpenGate()), b" " * 70_000, CONTENT_LENGTH="").status == 413


@pytest.mark.parametrize(
    "origin", ["", "null", "https://evil.example", ORIGIN + ".evil.example", "http://shop.example"]
)
def test_another_origin_is_refused_and_not_reflected(origin: str) -> None:
    gate = OpenGate()
    heard = ask(collector(gate), body(wire()), HTTP_ORIGIN=origin)
    assert (heard.status, heard.json["error"]["code"], gate.taken) == (403, "WRONG_ORIGIN", [])
    assert "Access-Control-Allow-Origin" not in heard.headers


def test_a_preflight_allows_a_known_origin_only() -> None:
    allowed = ask(collector(OpenGate()), method="OPTIONS")
    assert (allowed.status, allowed.headers["Access-Control-Allow-Origin"]) == (204, ORIGIN)
    assert allowed.headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert "Access-Control-Allow-Credentials" not in allowed.headers
    refused = ask(collector(OpenGate()), method="OPTIONS", HTTP_ORIGIN="https://evil.example")
    assert (refused.status, "Access-Control-Allow-Origin" in refused.headers) == (403, False)


def test_other_methods_and_types_are_named() -> None:
    heard = ask(collector(OpenGate()), method="GET")
    assert (heard.status, heard.headers["Allow"]) == (405, "POST, OPTIONS")
    assert ask(collector(OpenGate()), body(wire()), CONTENT_TYPE="image/png").status == 415
    assert ask(collector(OpenGate()), body(wire()), CONTENT_TYPE="application/json").status == 202


@pytest.mark.parametrize(
    ("answer", "status", "pause"),
    [
        (Answer("address_limited", 0, 1200), 429, "2"),
        (Answer("site_limited", 0, 300), 429, "1"),
        (Answer("visitor_limited", 0, 2100), 429, "3"),
        (Answer("newcomers_limited", 0, 50), 429, "1"),
        (Answer("full", 0, 5000), 503, "5"),
    ],
)
def test_a_closed_gate_says_when_to_come_back(answer: Answer, status: int, pause: str) -> None:
    heard = ask(collector(OpenGate(answer)), body(wire()))
    assert (heard.status, heard.headers["Retry-After"]) == (status, pause)
    assert heard.headers["RateLimit-Policy"] == '"address";q=10;w=1'
    assert heard.headers["Access-Control-Allow-Origin"] == ORIGIN


def test_without_redis_the_tracker_is_told_to_come_back() -> None:
    heard = ask(collector(OpenGate(down=True)), body(wire()))
    assert (heard.status, heard.json["error"]["code"], heard.headers["Retry-After"]) == (503, "UNAVAILABLE", "5")
    assert heard.headers["Access-Control-Allow-Origin"] == ORIGIN


def test_a_sane_request_id_comes_back_and_an_odd_one_does_not() -> None:
    assert ask(collector(OpenGate()), body(wire()), HTTP_X_REQUEST_ID="abc-1").headers["X-Request-ID"] == "abc-1"
    assert ask(collector(OpenGate()), body(wire()), HTTP_X_REQUEST_ID="a b\r\n").headers["X-Request-ID"] != "a b\r\n"
