"""What evidence is worth, who wins, and what follows when a person takes a link back."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import IdentifyVisitor
from suitecrm_bridge.features.tracking.model import PROVEN, Statement, confidence_of
from suitecrm_bridge.features.tracking.model.identity import CONFIDENCE
from tests.tracking.house import CONTACT, EMAIL, LEAD, OTHER, House
from tests.tracking.world import ANNA, BERT, NOON, ORIGIN

pytestmark = pytest.mark.databases

BERTS = "bert@shop.example"


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    return House(engine, clock)


def records(house: House, visitor: str = ANNA) -> dict[str, str]:
    return dict(house.identities.known_as(visitor).records)


@pytest.mark.parametrize(
    ("evidence", "daily", "worth"),
    [("signed_identify", False, 1.0), ("form", False, 0.9), ("chat", False, 0.8), ("identify", False, 0.6),
     ("signed_identify", True, 0.6), ("identify", True, 0.36), ("manual", True, 1.0)],
)  # fmt: skip
def test_an_id_that_ends_with_the_day_says_less(evidence: str, daily: bool, worth: float) -> None:
    assert confidence_of(evidence, daily=daily) == worth


@pytest.mark.parametrize("evidence", sorted(CONFIDENCE.keys() - {"manual"}))
def test_an_id_that_several_people_may_share_is_never_proven(evidence: str) -> None:
    assert confidence_of(evidence, daily=True) < PROVEN


def test_an_identify_event_is_worth_what_its_signature_says(house: House) -> None:
    house.tell()
    house.browse(minutes=1, type="identify", email=EMAIL, verified=True)
    house.browse(minutes=2, type="identify", email=EMAIL, verified=True, daily=True)
    links = sorted(house.identities.links_of_visitor(ANNA, 9), key=lambda one: one.link.id)
    told = [(one.link.evidence, one.link.confidence, one.claimed) for one in links]
    assert told == [("identify", 0.6, True), ("signed_identify", 1.0, False), ("signed_identify", 0.6, True)]


def test_proof_wins_over_what_was_only_claimed_and_the_stranger_gets_rid_of_the_visits(house: House) -> None:
    house.knows(OTHER, email=BERTS)
    house.knows(LEAD)
    house.browse(url=f"{ORIGIN}/pricing")
    house.tell(email=BERTS, minutes=1)
    house.tick()
    assert records(house) == {"Leads": OTHER}
    house.browse(minutes=2, type="identify", email=EMAIL, verified=True)
    house.tick()
    assert (records(house), house.outcomes()) == ({"Leads": LEAD}, ["overruled", "linked"])
    last = {write.record_id: write.fields for write in house.shown}
    assert (last[OTHER]["total_page_views"], last[OTHER]["visitor_id"], last[OTHER]["intent_signals"]) == (0, None, [])
    assert last[LEAD]["total_page_views"] == 1
    rescored = [sent.lead_id for sent in house.queue.sent if isinstance(sent, ScoreLead)]
    assert rescored[-2:] in ([OTHER, LEAD], [LEAD, OTHER])


def test_proof_of_somebody_else_never_moves_a_proven_visitor(house: House) -> None:
    house.knows(OTHER, email=BERTS)
    house.knows(LEAD)
    house.browse(type="identify", email=EMAIL, verified=True)
    house.tick()
    house.browse(minutes=1, type="identify", email=BERTS, verified=True)
    house.tick()
    assert (records(house), house.outcomes()) == ({"Leads": LEAD}, ["linked", "conflict"])


def test_a_repeated_claim_takes_nothing_from_what_was_proven(house: House) -> None:
    house.knows(LEAD)
    house.browse(type="identify", email=EMAIL, verified=True)
    house.tick()
    house.tell(minutes=1)
    house.tick()
    assert house.identities.known_as(ANNA).confidence == 1.0


def test_a_claim_counts_only_while_nobody_is_proven_to_be_that_person(house: House) -> None:
    house.knows(LEAD)
    house.browse(BERT, url=f"{ORIGIN}/pricing")
    house.tell(BERT, minutes=1)
    house.tick()
    behaviour = house.behaviour.behaviour_of(LEAD)
    assert behaviour is not None
    assert behaviour.page_views == 1
    house.browse(ANNA, minutes=2)
    house.browse(ANNA, minutes=3)
    house.browse(ANNA, minutes=4, type="identify", email=EMAIL, verified=True)
    house.tick()
    proven = house.behaviour.behaviour_of(LEAD)
    assert proven is not None
    assert (proven.page_views, [one.signal for one in proven.signals]) == (2, [])


def test_a_link_taken_back_undoes_everything_that_it_did(house: House) -> None:
    house.knows(LEAD)
    house.knows(CONTACT, "Contacts")
    house.browse(url=f"{ORIGIN}/pricing")
    house.tell(minutes=1)
    house.tell(minutes=2)
    house.tick()
    assert records(house) == {"Leads": LEAD, "Contacts": CONTACT}
    assert house.take_back()
    house.tick()
    assert (records(house), house.behaviour.behaviour_of(LEAD)) == ({}, None)
    last = {write.record_id: write.fields for write in house.shown}
    assert last[LEAD]["total_visits"] == last[CONTACT]["total_visits"] == 0
    assert house.outcomes() == ["taken_back", "taken_back"]
    shown = house.identities.links_of_visitor(ANNA, 9)
    assert {(one.taken_back_by, one.reason) for one in shown} == {("1", "a shared computer")}
    occasions = [sent.occasion for sent in house.queue.sent if isinstance(sent, ScoreLead)]
    assert occasions[-1].startswith("left-")
    assert not house.take_back(), "a second time there is nothing to take back"


def test_what_a_person_took_back_only_a_person_brings_back(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.tick()
    assert house.take_back()
    house.browse(minutes=5, type="identify", email=EMAIL, verified=True)
    house.tick()
    assert (records(house), house.outcomes()) == ({}, ["taken_back", "taken_back"])
    by_hand = Statement(ANNA, "manual", "by-hand", NOON, record=("Leads", LEAD), by="1")
    assert house.identity.give(by_hand)
    house.tick()
    assert records(house) == {"Leads": LEAD}


def test_after_a_link_is_taken_back_the_others_are_judged_anew(house: House) -> None:
    house.knows(OTHER, email=BERTS)
    house.knows(LEAD)
    house.browse(type="identify", email=EMAIL, verified=True)
    house.tick()
    house.browse(minutes=1, type="identify", email=BERTS, verified=True)
    house.tick()
    assert house.outcomes() == ["linked", "conflict"]
    house.take_back()
    house.tick()
    assert (records(house), house.outcomes()) == ({"Leads": OTHER}, ["taken_back", "linked"])


def test_a_link_is_not_undone_while_suitecrm_is_down_for_what_else_was_said(house: House) -> None:
    house.knows(LEAD)
    house.knows(LEAD, email="anna@home.example")
    house.tell()
    house.tell(email="anna@home.example", minutes=1)
    house.tick()
    house.take_back(0)
    house.people.down = True
    house.clock.advance(seconds=2)
    house.identity.resolve_pending()
    assert records(house) == {"Leads": LEAD}, "the other address led there too, and its row was the last"
    house.people.down = False
    house.tick()
    assert records(house) == {"Leads": LEAD}


def test_what_was_taken_back_stays_so_when_the_daily_id_becomes_a_lasting_one(house: House) -> None:
    house.knows(LEAD)
    house.browse(BERT, daily=True)
    house.browse(BERT, minutes=1, type="identify", email=EMAIL, verified=True, daily=True, page_id="form")
    house.tick()
    card = house.of("SCB_Visitors")[0].record_id
    assert house.take_back(0, BERT)
    house.browse(ANNA, minutes=2, type="consent", props={"granted": True, "was": BERT}, page_id="form")
    house.tick()
    assert records(house, ANNA) == {}
    [link] = house.identities.links_of_visitor(ANNA, 9)
    assert (link.outcome, link.taken_back_by) == ("taken_back", "1")
    assert {write.record_id for write in house.of("SCB_Visitors")} == {card}, "no second record for one person"
    assert house.shown[-1].fields["total_page_views"] == 0


def test_a_person_may_put_another_in_the_place_of_who_a_visitor_was(house: House) -> None:
    house.knows(OTHER, email=BERTS)
    house.knows(LEAD)
    house.browse(type="identify", email=EMAIL, verified=True)
    house.tick()
    house.identity.give(Statement(ANNA, "manual", "by-hand", NOON, record=("Leads", OTHER), by="1"))
    house.tick()
    assert (records(house), house.outcomes()) == ({"Leads": OTHER}, ["overruled", "linked"])
    house.browse(minutes=5, type="identify", email=EMAIL, verified=True)
    house.tick()
    assert (records(house), house.outcomes()[-1]) == ({"Leads": OTHER}, "conflict")


def test_a_form_and_a_chat_tell_once_who_wrote(house: House) -> None:
    house.knows(LEAD)
    house.browse()
    said = Statement(ANNA, "form", "submission-1", NOON, email=EMAIL)
    assert house.identity.give(said)
    assert not house.identity.give(replace(said, evidence="chat"))
    assert [sent for sent in house.queue.sent if isinstance(sent, IdentifyVisitor)] == [IdentifyVisitor(ANNA)]
    house.tick()
    assert (records(house), house.identities.known_as(ANNA).confidence) == ({"Leads": LEAD}, 0.9)


def test_a_statement_is_kept_while_the_queue_is_down(house: House) -> None:
    house.knows(LEAD)
    house.browse()
    house.queue.down = True
    assert house.identity.give(Statement(ANNA, "chat", "conversation-1", NOON, email=EMAIL))
    house.queue.down = False
    house.tick()
    assert records(house) == {"Leads": LEAD}


def test_a_vanished_record_links_nobody(house: House) -> None:
    house.browse()
    house.identity.give(Statement(ANNA, "email_click", "click-1", NOON, record=("Leads", LEAD)))
    house.tick()
    assert (records(house), house.outcomes()) == ({}, ["unknown"])
