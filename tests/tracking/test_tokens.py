"""Tokens: who shows one has read our answer to the visitor's first hit, within half an hour."""

from uuid import UUID

import pytest

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.ports import Answer
from suitecrm_bridge.features.tracking.routes.tokens import LIFE_S, HitTokens
from tests.tracking.world import ANNA, BERT, NOON, SITE, OpenGate, ask, body, collector, wire

HOUR = 3_600_000
NOON_MS = int(NOON.timestamp()) * 1000
NOW = 1_790_000_000_000
TOKENS = HitTokens(b"t" * 32)


def check(token: str, *, visitor: str = ANNA, site: str = SITE.id, later_s: float = 0, sent_at: float | None = NOW):
    return TOKENS.check(token, site, UUID(visitor), NOW + int(later_s * 1000), sent_at)


def minted(sent_at: float | None = NOW) -> str:
    return TOKENS.mint(SITE.id, UUID(ANNA), NOW, sent_at)


def test_a_token_fits_its_visitor_and_site_only() -> None:
    token = minted()
    assert check(token) == "good"
    assert check(token, visitor=BERT) == "bad"
    assert check(token, site="another") == "bad"


def test_a_token_ages_and_runs_out() -> None:
    token = minted()
    ages = [check(token, later_s=s, sent_at=NOW + s * 1000) for s in (0, LIFE_S // 2, LIFE_S - 1, LIFE_S)]
    assert ages == ["good", "ageing", "ageing", "bad"]


def test_a_recorded_hit_cannot_be_played_again_after_five_minutes() -> None:
    token = minted()
    assert check(token, later_s=299, sent_at=NOW) == "good"
    assert check(token, later_s=301, sent_at=NOW) == "bad"


@pytest.mark.parametrize("wrong_by", [0, -3 * 365 * 86_400_000, 1e300, -1e300])
def test_a_clock_that_is_always_wrong_by_the_same_amount_is_good(wrong_by: float) -> None:
    assert check(minted(NOW + wrong_by), later_s=60, sent_at=NOW + wrong_by + 60_000) == "good"


@pytest.mark.parametrize("token", ["", "x", "é" * 38, "!" * 38, "A" * 38, "A" * 500])
def test_what_is_no_token_is_bad(token: str) -> None:
    assert check(token) == "bad"


def test_a_changed_token_is_bad() -> None:
    token = minted()
    assert check("B" + token[1:]) == "bad"
    assert check(token[:-3] + ("AAA" if not token.endswith("AAA") else "BBB")) == "bad"


def test_the_first_answer_has_a_token_which_later_hits_bring_along() -> None:
    gate = OpenGate()
    app = collector(gate)
    token = ask(app, body(wire(), load="l1")).json["data"]["token"]
    again = ask(app, body(wire(), token=token))
    assert "token" not in again.json["data"]
    assert [sender.first for sender in gate.senders] == ["l1", None]


def test_a_token_of_another_visitor_counts_as_none() -> None:
    gate = OpenGate()
    token = ask(collector(gate), body(wire())).json["data"]["token"]
    ask(collector(gate), body(wire(), visitor=BERT, token=token))
    assert gate.senders[-1].first == ""


def test_a_second_hit_without_token_is_refused_and_told_the_token() -> None:
    gate = OpenGate(Answer("unproved", 0, 0))
    heard = ask(collector(gate), body(wire()))
    assert (heard.status, heard.json["error"]["code"]) == (401, "TOKEN_REQUIRED")
    assert "WWW-Authenticate" in heard.headers
    (token,) = heard.json["error"]["details"]["token"]
    gate.answer = Answer("taken", 9, 9)
    assert ask(collector(gate), body(wire(), token=token)).status == 202
    assert gate.senders[-1].first is None


@pytest.mark.parametrize("hours", [-13, 13, 24 * 365 * 3, 1e300])
def test_without_a_token_a_hit_that_cannot_be_from_now_is_told_one(hours: float) -> None:
    gate, sent_at = OpenGate(), NOON_MS + hours * HOUR
    heard = ask(collector(gate), body(wire(at=sent_at), sent_at=sent_at, load="l1"))
    assert (heard.status, heard.json["error"]["code"], gate.senders) == (401, "TOKEN_REQUIRED", [])
    assert heard.headers["Access-Control-Allow-Origin"]
    (token,) = heard.json["error"]["details"]["token"]
    # A clock may really be that wrong: it is by the same amount when the browser sends again.
    again = ask(collector(gate), body(wire(at=sent_at), sent_at=sent_at, token=token))
    assert (again.status, gate.senders[-1].first) == (202, None)


@pytest.mark.parametrize("hours", [-11.9, 0, 11.9])
def test_a_clock_of_another_time_zone_needs_no_token(hours: float) -> None:
    gate = OpenGate()
    assert ask(collector(gate), body(wire(), sent_at=NOON_MS + hours * HOUR, load="l1")).status == 202
    assert gate.senders[0].first == "l1"


def test_who_was_offline_for_a_day_sends_now_what_happened_then() -> None:
    sent = body(wire(at=NOON_MS - 24 * HOUR), wire(at=NOON_MS - 1000), sent_at=NOON_MS)
    assert ask(collector(OpenGate()), sent).status == 202


def test_a_hit_that_does_not_say_when_it_was_sent_is_as_old_as_its_latest_event() -> None:
    clock, gate = FixedClock(NOON), OpenGate()
    sent = body(wire(at=NOON_MS - 30 * HOUR), wire(), sent_at=None)
    assert ask(collector(gate, clock=clock), sent).status == 202
    clock.advance(hours=13)
    assert ask(collector(gate, clock=clock), sent).status == 401
    assert len(gate.taken) == 1


def test_the_gate_is_told_whose_id_it_is() -> None:
    gate = OpenGate()
    ask(collector(gate), body(wire()))
    ask(collector(gate), body(wire(), visitor=None))
    ask(collector(gate), method="GET", PATH_INFO="/api/v1/track/pixel.gif", QUERY_STRING=f"site={SITE.key}&message=m")
    assert [sender.whose for sender in gate.senders] == ["browser", "day", "picture"]
