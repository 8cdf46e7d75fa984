"""What only the server can know of a batch, and that no sender can claim it."""

import hmac
import json
from typing import Any
from uuid import uuid4

import pytest

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.schemas import events_of
from tests.tracking.world import ANNA, NOON, SECRETS, SITE, OpenGate, ask, body, collector, wire

LATER = int(NOON.timestamp()) + 3600
EMAIL = "ada@shop.example"


def signature(subject: str = EMAIL, expiry: int = LATER) -> str:
    digest = hmac.new(SECRETS.of(SITE.id).encode(), f"{subject}\n{expiry}".encode(), "sha256").hexdigest()
    return f"{expiry}.{digest}"


def anonymous(*events: dict[str, Any], **more: object) -> bytes:
    batch = json.loads(body(*events, **more))
    del batch["visitor"]
    return json.dumps(batch).encode() + b"\n "


def kept(gate: OpenGate) -> list[Event]:
    return [event for entry in gate.taken for event in events_of(entry)]


def test_without_a_visitor_the_id_is_of_the_day_the_address_and_the_browser() -> None:
    clock, gate = FixedClock(NOON), OpenGate()
    app = collector(gate, clock=clock)
    for more in ({}, {}, {"REMOTE_ADDR": "192.0.2.78"}, {"HTTP_USER_AGENT": "another"}):
        ask(app, anonymous(wire()), **more)
    clock.advance(hours=12)
    ask(app, anonymous(wire()))
    first, second, address, agent, tomorrow = [event.visitor_id for event in kept(gate)]
    assert first == second
    assert len({first, address, agent, tomorrow}) == 4
    assert all(event.daily for event in kept(gate))


def test_one_households_changing_ipv6_addresses_are_one_visitor() -> None:
    gate = OpenGate()
    for end in ("1", "ffff:2"):
        ask(collector(gate), anonymous(wire()), REMOTE_ADDR=f"2001:db8::{end}")
    assert len({event.visitor_id for event in kept(gate)}) == 1


def test_a_visitor_with_an_id_of_their_own_is_not_daily() -> None:
    gate = OpenGate()
    ask(collector(gate), body(wire()))
    (event,) = kept(gate)
    assert (event.visitor_id, event.daily, event.verified) == (ANNA, False, False)


def test_consent_says_who_the_visitor_was_until_then() -> None:
    gate = OpenGate()
    ask(collector(gate), anonymous(wire()))
    ask(collector(gate), body(wire("consent", data={"granted": True, "was": "forged"}), wire()))
    before, consent, after = kept(gate)
    assert dict(consent.props) == {"granted": True, "was": before.visitor_id}
    assert (consent.visitor_id, after.visitor_id, after.daily) == (ANNA, ANNA, False)


def test_withdrawal_names_no_earlier_visitor() -> None:
    gate = OpenGate()
    ask(collector(gate), body(wire("consent", data={"granted": False, "was": str(uuid4())})))
    assert dict(kept(gate)[0].props) == {"granted": False}


def test_facts_that_a_sender_states_are_dropped() -> None:
    gate, id_ = OpenGate(), str(uuid4())
    forged = {"daily": True, "was": str(uuid4()), "verified": [id_]}
    claim = {**wire("identify", email=EMAIL), "id": id_}
    consent = wire("consent", data={"granted": False})
    heard = [ask(collector(gate), body(claim, consent, facts=facts)).status for facts in (forged, "x", 7)]
    assert heard == [202, 202, 202]
    assert {(event.verified, event.daily, "was" in event.props) for event in kept(gate)} == {(False, False, False)}


def test_a_signed_identify_is_verified() -> None:
    gate = OpenGate()
    heard = ask(collector(gate), body(wire("identify", email=" Ada@Shop.example", signature=signature()), wire()))
    assert "unverified" not in heard.json["data"]
    assert [event.verified for event in kept(gate)] == [True, False]


@pytest.mark.parametrize(
    "wrong",
    [
        signature("eve@shop.example"),
        signature(expiry=int(NOON.timestamp()) - 1),
        signature().replace(str(LATER), str(LATER + 1)),
        "x",
        "9" * 50 + ".ab",
        signature().partition(".")[2],
        "²." + "ab" * 32,
    ],
)
def test_a_signature_that_does_not_fit_counts_as_none_and_is_told(wrong: str) -> None:
    gate = OpenGate()
    claim = wire("identify", email=EMAIL, signature=wrong)
    heard = ask(collector(gate), body(claim))
    assert (heard.status, heard.json["data"]["unverified"]) == (202, [claim["id"]])
    assert [(event.email, event.verified) for event in kept(gate)] == [(EMAIL, False)]


def test_kinds_carry_their_payload_and_unknown_ones_are_kept() -> None:
    gate = OpenGate()
    sent = [
        wire("click", data={"element": "main>a.buy", "element_x": 500, "page_x": 12}),
        wire("vitals", data={"lcp": 1200, "cls": 0.02}),
        wire("dance", data={"steps": 4}, seconds=3),
        wire("event", name="x", props={"a": 1}, data={"b": 2}),
    ]
    ask(collector(gate), body(*sent))
    found = [(event.type, event.name, dict(event.props)) for event in kept(gate)]
    assert found[:3] == [(one["type"], None, one["data"]) for one in sent[:3]]
    assert found[3] == ("event", "x", {"a": 1})


def test_a_kind_that_lacks_what_it_needs_is_refused_alone() -> None:
    gate = OpenGate()
    heard = ask(collector(gate), body(wire("identify"), wire("event"), wire("No"), wire()))
    assert [bad["index"] for bad in heard.json["data"]["rejected"]] == [0, 1, 2]
    assert [event.type for event in kept(gate)] == ["pageview"]
