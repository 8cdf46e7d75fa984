"""From an e-mail address to the lead that shows what the visitor did."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import ResolveIdentities
from suitecrm_bridge.features.tracking.model import Match
from suitecrm_bridge.features.tracking.ports import Resolution
from suitecrm_bridge.features.tracking.storage.identity import SqlIdentities
from suitecrm_bridge.features.writeback.model import Write
from tests.tracking.house import CONTACT, EMAIL, LEAD, OTHER, House
from tests.tracking.world import ANNA, BERT, NOON, ORIGIN

pytestmark = pytest.mark.databases


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    return House(engine, clock)


def test_a_known_address_brings_the_behaviour_to_lead_and_contact(house: House) -> None:
    house.knows(LEAD)
    house.knows(CONTACT, "Contacts")
    house.browse(url=f"{ORIGIN}/pricing?utm_source=mail&token=x#y", referrer="https://search.example/q?said=x")
    house.browse(minutes=1, type="engagement", seconds=61.0)
    house.tell(minutes=2)
    house.identity.identify(ANNA)
    house.behaviour.catch_up()
    assert sorted(house.written()) == [("Contacts", CONTACT), ("Leads", LEAD)]
    assert {write.mode for write in house.shown} == {"quiet"}
    assert house.shown[0].fields == house.shown[1].fields
    assert house.shown[0].fields == {
        "visitor_id": ANNA,
        "total_visits": 1,
        "total_page_views": 1,
        "total_time_spent": 61,
        "first_visit_at": "2026-11-22T12:00:00Z",
        "last_visit_at": "2026-11-22T12:02:00Z",
        "first_landing_page": f"{ORIGIN}/pricing",
        "first_referrer": "https://search.example/q",
        "utm_source": "mail",
        "utm_medium": None,
        "utm_campaign": None,
        "utm_term": None,
        "utm_content": None,
        "engagement_score": 17,
        "intent_score": 15,
        "intent_signals": [
            {
                "signal": "viewed_pricing",
                "count": 1,
                "first_at": "2026-11-22T12:00:00Z",
                "last_at": "2026-11-22T12:00:00Z",
                "points": 15.0,
                "page": "https://shop.example/pricing",
            }
        ],
    }
    [score] = [sent for sent in house.queue.sent if isinstance(sent, ScoreLead)]
    assert (score.lead_id, score.occasion.startswith(f"visit-{ANNA}-")) == (LEAD, True)


def test_nothing_is_written_again_until_something_happens(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.tick()
    house.tick()
    assert len(house.shown) == 1
    house.browse(minutes=5)
    house.tick()
    assert len(house.shown) == 2


def test_a_busy_visitor_is_written_every_two_seconds_at_most(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.tick()
    house.browse(minutes=1)
    assert house.behaviour.catch_up() == 0
    house.clock.advance(seconds=1)
    assert house.behaviour.catch_up() == 0
    house.clock.advance(seconds=1)
    assert house.behaviour.catch_up() == 1


def test_a_change_while_it_is_written_is_written_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.knows(LEAD)
    house.tell()
    house.identity.identify(ANNA)
    put = house.outbox.put

    def put_slowly(writes: Sequence[Write]) -> None:
        put(writes)
        if writes[0].module == "Leads":
            house.browse(minutes=3)

    monkeypatch.setattr(house.outbox, "put", put_slowly)
    house.behaviour.catch_up()
    monkeypatch.undo()
    house.tick()
    assert [write.fields["total_page_views"] for write in house.shown] == [0, 1]


def test_a_kill_between_outbox_and_mark_only_repeats(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.identity.identify(ANNA)
    house.queue.down = True
    with pytest.raises(Unavailable):
        house.behaviour.catch_up()
    house.queue.down = False
    house.behaviour.catch_up()
    first, second = house.shown
    assert first == second
    assert [type(sent) for sent in house.queue.sent] == [ScoreLead]


def test_whoever_is_not_alone_leaves_it_to_the_other(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.identity.identify(ANNA)
    house.turns.free = False
    assert house.behaviour.catch_up() == 0
    assert house.shown == []


def test_an_address_waits_while_suitecrm_is_down(house: House) -> None:
    house.knows(LEAD)
    house.people.down = True
    house.tell()
    with pytest.raises(Unavailable):
        house.identity.identify(ANNA)
    assert house.identity.resolve_pending() == 0
    assert house.outcomes() == [None]
    house.people.down = False
    house.tick()
    assert (house.outcomes(), house.written()) == (["linked"], [("Leads", LEAD)])


def test_an_unknown_address_is_claimed_by_a_lead_that_comes_later(house: House) -> None:
    house.tell()
    house.tick()
    assert (house.outcomes(), house.shown) == (["unknown"], [])
    assert house.identity.claim("nobody@else.example") == 0
    house.knows(LEAD)
    assert house.identity.claim(EMAIL.upper()) == 1
    assert house.queue.sent == [ResolveIdentities()]
    house.tick()
    assert (house.outcomes(), house.written()) == (["linked"], [("Leads", LEAD)])


@pytest.mark.parametrize("then", ["it answers", "it is down"])
def test_a_record_that_gets_the_address_while_it_is_looked_for_is_found(
    house: House, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    look, looks = house.people.with_email, []

    def looked(module: str, email: str) -> Sequence[Match]:
        looks.append(module)
        if then == "it is down" and len(looks) == 3:
            raise Unavailable("down")
        found = look(module, email)
        if len(looks) == 2:
            house.knows(LEAD)
            assert house.identity.claim(EMAIL) == 0
        return found

    monkeypatch.setattr(house.people, "with_email", looked)
    house.tell()
    house.tick()
    house.tick()
    assert (house.outcomes(), house.written()) == (["linked"], [("Leads", LEAD)])


def test_a_record_claims_the_address_it_has_now_and_a_vanished_one_claims_nothing(house: House) -> None:
    house.tell()
    house.tick()
    house.knows(LEAD)
    assert house.identity.claim_for("Leads", "gone") == 0
    assert house.identity.claim_for("Leads", LEAD) == 1
    house.tick()
    assert house.outcomes() == ["linked"]


def test_of_several_leads_the_open_one_changed_last_is_meant(house: House) -> None:
    def at(hour: int) -> datetime:
        return NOON + timedelta(hours=hour)

    house.knows("old", status="New", date_modified=at(1))
    house.knows(LEAD, status="Assigned", date_modified=at(2))
    house.knows("converted", status="Converted", date_modified=at(3))
    house.knows("dead", status="Dead", date_modified=at(4))
    house.tell()
    house.tick()
    assert house.written() == [("Leads", LEAD)]


def test_a_second_persons_address_never_moves_a_visitor(house: House) -> None:
    house.knows(LEAD)
    house.knows(OTHER, email="bert@shop.example")
    house.tell()
    house.tick()
    house.tell(email="bert@shop.example", minutes=1)
    house.tick()
    assert house.outcomes() == ["linked", "conflict"]
    assert {record for _, record in house.written()} == {LEAD}


def test_a_person_stays_with_their_lead_while_it_is_open(house: House) -> None:
    house.knows(LEAD, status="New", date_modified=NOON)
    house.tell()
    house.tick()
    house.knows(OTHER, status="New", date_modified=NOON + timedelta(hours=1))
    house.tell(minutes=1)
    house.tick()
    assert house.outcomes() == ["linked", "linked"]
    assert {record for _, record in house.written()} == {LEAD}


def test_a_person_whose_lead_was_closed_or_deleted_moves_to_the_open_one(house: House) -> None:
    house.knows(LEAD, status="New")
    house.tell()
    house.tick()
    house.people.matches.clear()
    house.knows(LEAD, status="Dead")
    house.knows(OTHER, status="New")
    house.tell(minutes=1)
    house.tick()
    assert house.written()[-1] == ("Leads", OTHER)
    house.people.matches.clear()
    house.knows("third", status="New")
    house.tell(minutes=2)
    house.tick()
    assert (house.outcomes(), house.written()[-1]) == (["linked"] * 3, ("Leads", "third"))


def test_a_contacts_other_address_is_the_same_person(house: House) -> None:
    house.knows(CONTACT, "Contacts")
    house.knows(CONTACT, "Contacts", email="anna@home.example")
    house.knows(LEAD, email="anna@home.example")
    house.tell()
    house.tick()
    house.tell(email="anna@home.example", minutes=1)
    house.tick()
    assert house.outcomes() == ["linked", "linked"]
    assert ("Leads", LEAD) in house.written()


def test_two_workers_with_two_addresses_of_one_visitor_take_turns(house: House) -> None:
    house.knows(LEAD)
    house.knows(OTHER, email="bert@shop.example")
    house.tell()
    house.tell(email="bert@shop.example", minutes=1)
    store = SqlIdentities(house.engine)
    stranger = store.known_as(ANNA)
    [first, second] = store.pending()
    assert store.resolve(first, stranger, Resolution("linked", (Match("Leads", LEAD, {}),), NOON))
    assert not store.resolve(second, stranger, Resolution("linked", (Match("Leads", OTHER, {}),), NOON))
    house.tick()
    assert house.outcomes() == ["linked", "conflict"]
    assert {record for _, record in house.written()} == {LEAD}


def test_two_devices_of_one_person_are_added_up(house: House) -> None:
    house.knows(LEAD)
    house.browse(ANNA, 0, url=f"{ORIGIN}/?utm_source=first")
    house.tell(ANNA, minutes=1)
    house.browse(BERT, 60, url=f"{ORIGIN}/demo?utm_source=second")
    house.tell(BERT, minutes=61)
    house.tick()
    fields = house.shown[-1].fields
    assert (fields["total_visits"], fields["total_page_views"], fields["visitor_id"]) == (2, 2, BERT)
    assert fields["utm_source"] == "first"
    behaviour = house.behaviour.behaviour_of(LEAD)
    assert behaviour is not None
    assert [(one.signal, one.count) for one in behaviour.signals] == [("viewed_demo", 1), ("repeat_visit", 1)]
    assert (behaviour.intent_score, behaviour.first_visit_at) == (30, NOON)


def test_scoring_learns_nothing_of_a_lead_nobody_was(house: House) -> None:
    assert house.behaviour.behaviour_of(LEAD) is None


def test_links_are_only_ever_added(house: House) -> None:
    house.knows(LEAD)
    for minute in range(3):
        house.tell(minutes=minute)
        house.tick()
    assert house.outcomes() == ["linked"] * 3
