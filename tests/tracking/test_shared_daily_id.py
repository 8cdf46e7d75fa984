"""Two people behind one address have one daily id: a consent gives neither the other's visits or identity."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import Engine, insert, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Match, Statement
from suitecrm_bridge.features.tracking.ports import Resolution
from suitecrm_bridge.features.tracking.storage.linking import hand_over
from suitecrm_bridge.features.tracking.storage.people_tables import erasures, identity_withdrawals
from suitecrm_bridge.features.tracking.storage.suspects import take_up
from suitecrm_bridge.features.tracking.storage.tables import events, visitors
from suitecrm_bridge.features.tracking.storage.tombstones import erasure_row
from tests.tracking.house import EMAIL, LEAD, OTHER, House
from tests.tracking.neighbours import BERTS, DAILY, consent, daily, emptied, evidence, owners, says
from tests.tracking.office import Office, everything
from tests.tracking.world import ANNA, BERT, NOON, ORIGIN, event

pytestmark = pytest.mark.databases

# Anna looks at prices and says who she is; her colleague Bert reads one page, and agrees on his second.
ANNAS = [daily(0, "prices", url=f"{ORIGIN}/pricing"), daily(3, "annas"), says(4)]
BERTS_OWN = [daily(2, "berts"), daily(2.5, "berts", type="engagement", seconds=9.0)]
BOTH = [*ANNAS, daily(1, "berts first"), *BERTS_OWN, consent(5), event(BERT, 6)]
SETTLED = {BERT: 4, DAILY: 4}


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    house = House(engine, clock)
    house.knows(LEAD)
    house.knows(OTHER, email=BERTS)
    return house


def records(house: House, visitor: str) -> dict[str, str]:
    return dict(house.identities.known_as(visitor).records)


def figures(house: House, record: str) -> Mapping[str, object]:
    return [write.fields for write in house.shown if write.record_id == record][-1]


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_whoever_was_identified_first_a_consent_takes_only_its_own_page(
    house: House, engine: Engine, order: Sequence[int]
) -> None:
    """Anna's events, Bert's and his consent, in every order in which they may be counted."""
    deliveries = [BOTH[:3], BOTH[3:6], BOTH[6:]]
    for number in order:
        house.store.store(deliveries[number])
        house.tick()
    assert owners(engine) == SETTLED
    assert evidence(engine) == [(DAILY, EMAIL, 0.36)]
    assert (records(house, BERT), records(house, DAILY)) == ({}, {"Leads": LEAD})
    assert figures(house, LEAD)["total_page_views"] == 3, "with Bert's first page: the daily id is a guess"


def test_who_says_so_only_after_the_consent_gets_everything_uncertain_back(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS[:2], *BERTS_OWN, consent(5)])
    assert owners(engine) == {BERT: 5}, "nothing spoke for a second person"
    house.store.store([says(60)])
    house.tick()
    assert owners(engine) == {BERT: 3, DAILY: 3}
    assert (records(house, BERT), records(house, DAILY)) == ({}, {"Leads": LEAD})
    assert figures(house, LEAD)["total_page_views"] == 2
    house.store.store([daily(3.5, "annas", type="click"), daily(2.7, "berts", type="click")])
    assert owners(engine) == {BERT: 4, DAILY: 4}, "what comes late goes the same ways"


def test_a_known_visitor_who_consents_gets_nobody_elses_identity(house: House, engine: Engine) -> None:
    house.store.store([event(BERT, -9), event(BERT, -8, type="identify", email=BERTS, verified=True)])
    house.store.store(BOTH[:6])
    house.tick()
    house.store.store([consent(5)])
    house.tick()
    assert (records(house, BERT), records(house, DAILY)) == ({"Leads": OTHER}, {"Leads": LEAD})
    assert figures(house, OTHER)["total_page_views"] == 2, "his own page of before, and the one on which he agreed"
    assert evidence(engine) == [(DAILY, EMAIL, 0.36), (BERT, BERTS, 1.0)]


def test_who_agrees_on_the_page_where_they_said_who_they_are_is_known_on(house: House, engine: Engine) -> None:
    """And is as well known as if it had been said under the lasting id: the page is the same browser's."""
    house.store.store([daily(0, "first"), daily(1, "form"), says(2, "form", verified=True)])
    house.tick()
    house.store.store([consent(3, ANNA, "form")])
    house.tick()
    assert owners(engine) == {ANNA: 4}
    assert evidence(engine) == [(ANNA, EMAIL, 1.0)]
    assert (records(house, ANNA), records(house, DAILY)) == ({"Leads": LEAD}, {})
    house.store.store([says(2.5, "form")])
    assert evidence(engine)[-1] == (ANNA, EMAIL, 0.6), "what comes late from that page is worth the same"


def test_a_second_browser_that_agrees_shows_that_the_id_was_shared(house: House, engine: Engine) -> None:
    mine, theirs = consent(5, BERT), consent(7, ANNA, "annas")
    for first, second in ((mine, theirs), (theirs, mine)):
        emptied(engine)
        house.store.store([*ANNAS[:2], *BERTS_OWN])
        house.store.store([first])
        assert DAILY not in owners(engine)
        house.store.store([second])
        assert owners(engine) == {BERT: 3, ANNA: 2, DAILY: 1}


def test_one_of_two_who_agree_is_not_known_by_what_the_other_said(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS, *BERTS_OWN])
    house.tick()
    house.store.store([consent(5, ANNA, "annas"), consent(7, BERT)])
    house.tick()
    assert (records(house, ANNA), records(house, BERT), records(house, DAILY)) == ({"Leads": LEAD}, {}, {})
    assert owners(engine) == {ANNA: 3, BERT: 3, DAILY: 1}


def test_a_person_who_says_who_the_daily_id_is_counts_as_well(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS[:2], *BERTS_OWN, consent(5), daily(9)])
    assert owners(engine) == {BERT: 5, DAILY: 1}
    house.identity.give(Statement(DAILY, "manual", "by-hand", NOON, record=("Leads", LEAD), by="1"))
    house.tick()
    assert owners(engine) == {BERT: 3, DAILY: 3}
    assert figures(house, LEAD)["total_page_views"] == 3


def test_an_address_that_leads_nowhere_yet_speaks_for_a_second_person_too(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS[:2], says(4, email="nobody@shop.example"), *BERTS_OWN])
    house.tick()
    assert house.outcomes() == ["unknown"]
    house.store.store([consent(5)])
    assert owners(engine) == {BERT: 3, DAILY: 3}
    house.take_back(0, DAILY)
    house.store.store([consent(6)])
    assert owners(engine) == {BERT: 4, DAILY: 3}, "taken back or not, somebody gave it"


def test_an_address_in_quarantine_is_nobodys_but_the_daily_ids(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS[:2], *BERTS_OWN, consent(5)])
    house.store.store([says(4, suspect="data_center")])
    assert owners(engine) == {BERT: 3, DAILY: 3}
    with engine.begin() as connection:
        take_up(connection, [BERT, DAILY])
    house.tick()
    assert (records(house, BERT), records(house, DAILY)) == ({}, {"Leads": LEAD})


def test_taking_a_link_back_leaves_both_with_what_is_theirs(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS, says(2.2, "berts", BERTS, verified=True), *BERTS_OWN, consent(5)])
    house.tick()
    assert (records(house, BERT), records(house, DAILY)) == ({"Leads": OTHER}, {"Leads": LEAD})
    assert house.take_back(0, BERT)
    house.tick()
    assert (records(house, BERT), records(house, DAILY)) == ({}, {"Leads": LEAD})
    assert figures(house, OTHER)["total_page_views"] == 0
    assert house.take_back(0, DAILY)
    house.tick()
    assert (records(house, BERT), records(house, DAILY), figures(house, LEAD)["total_page_views"]) == ({}, {}, 0)
    assert owners(engine) == {BERT: 4, DAILY: 3}


def test_what_was_taken_back_is_denied_to_whoever_said_it(house: House, engine: Engine) -> None:
    house.store.store([*ANNAS, says(2.2, "berts")])
    house.tick()
    house.take_back(0, DAILY)
    house.store.store([consent(5)])
    house.browse(BERT, 6, type="identify", email=EMAIL, verified=True)
    house.browse(DAILY, 7, type="identify", email=EMAIL, daily=True)
    house.tick()
    assert house.outcomes() == ["taken_back"] * 4
    with engine.connect() as connection:
        assert set(connection.scalars(select(identity_withdrawals.c.visitor_id))) == {BERT, DAILY}


def test_evidence_that_changes_hands_while_it_is_looked_up_connects_nobody_else(house: House, engine: Engine) -> None:
    house.store.store([says(2, "berts")])
    [link] = house.identities.pending()
    known = house.identities.known_as(DAILY)
    with engine.begin() as connection:
        hand_over(connection, DAILY, BERT, select(events.c.id), NOON)
    found = Resolution("linked", (Match("Leads", LEAD, {}),), NOON)
    assert not house.identities.resolve(link, known, found)
    house.tick()
    assert (records(house, BERT), records(house, DAILY)) == ({"Leads": LEAD}, {})


def test_erasing_one_of_them_leaves_the_other(house: House, engine: Engine) -> None:
    office = Office(house)
    house.store.store(BOTH)
    house.tick()
    house.store.store([event(BERT, 9, type="consent", props={"granted": False})])
    office.finish()
    house.tick()
    assert owners(engine) == {DAILY: 4}
    assert BERT not in everything(engine)
    assert (records(house, DAILY), figures(house, LEAD)["total_page_views"]) == ({"Leads": LEAD}, 3)
    house.clock.advance(minutes=10)  # what the daily id does after the erasure is somebody else's
    office.erasing.ask("lead", LEAD, "request", "1")
    office.finish()
    assert (owners(engine), EMAIL in everything(engine)) == ({}, False)


def test_what_is_about_to_be_erased_does_not_come_back_by_another_consent(house: House, engine: Engine) -> None:
    """The same browser takes its consent back and gives it again under a new id before the first is erased."""
    house.store.store([*ANNAS[:2], *BERTS_OWN, consent(5)])
    with engine.begin() as connection:
        connection.execute(insert(erasures), erasure_row("visitor", BERT, "consent", "visitor", NOON))
    house.store.store([daily(6, "again"), consent(7, ANNA, "again")])
    assert owners(engine) == {BERT: 5, ANNA: 2}


def test_the_browser_is_still_known_when_its_events_go_back(house: House, engine: Engine) -> None:
    firefox = {"client": replace(event().client, browser="Firefox", device="desktop")}
    house.store.store([daily(0, "first", **firefox), daily(1, "berts", **firefox)])
    house.store.store([replace(consent(5), **firefox)])  # type: ignore[arg-type]
    house.store.store([says(9)])
    with engine.connect() as connection:
        known = connection.execute(select(visitors.c.id, visitors.c.browser)).all()
        assert sorted(map(tuple, known)) == [(BERT, "Firefox"), (DAILY, "Firefox")]
