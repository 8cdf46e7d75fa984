"""A visitor's record in SuiteCRM: made once, kept current, and whose it is."""

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.tracking.model import Statement
from suitecrm_bridge.features.tracking.model.events import Client
from suitecrm_bridge.features.tracking.service import CardService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tombstones import Intake
from tests.tracking.house import CONTACT, EMAIL, LEAD, House
from tests.tracking.world import ANNA, BERT, NOON, ORIGIN, event

pytestmark = pytest.mark.databases

CARDS = "SCB_Visitors"
DESKTOP = Client(device="desktop", browser="Firefox", os="Windows", country="DE", city="Berlin")


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    return House(engine, clock)


def kinds(house: House) -> list[tuple[str, str]]:
    return [(write.op, write.mode) for write in house.of(CARDS)]


def test_an_identified_visitor_gets_a_record_that_belongs_to_lead_contact_and_account(house: House) -> None:
    house.knows(LEAD, assigned_user_id="u1")
    house.knows(CONTACT, "Contacts", account_id="a1", assigned_user_id="u2")
    house.browse(url=f"{ORIGIN}/pricing?utm_source=mail", client=DESKTOP)
    house.browse(minutes=1, type="identify", email=EMAIL, verified=True)
    house.tick()
    created = house.of(CARDS)[0]
    assert kinds(house) == [("create", "full"), ("update", "quiet")]
    fields = created.fields
    whose = (fields["lead_id"], fields["contact_id"], fields["account_id"], fields["assigned_user_id"])
    assert whose == (LEAD, CONTACT, "a1", "u2")
    assert fields["name"] == f"Firefox on Windows, Berlin {ANNA[:8]}"
    assert (fields["visitor_id"], fields["total_page_views"], fields["country"]) == (ANNA, 1, "DE")
    assert (fields["utm_source"], fields["intent_signals"][0]["signal"]) == ("mail", "viewed_pricing")  # type: ignore[index,call-overload]
    assert str(fields["journey_summary"]).startswith("1 visit on 22 November 2026")


def test_what_only_was_claimed_is_said_in_the_records_name(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.tick()
    assert str(house.of(CARDS)[0].fields["name"]).endswith("(claimed, not proven)")
    house.browse(minutes=1, type="identify", email=EMAIL, verified=True)
    house.tick()
    renamed = house.of(CARDS)[-1]
    assert (renamed.op, renamed.mode) == ("update", "full")
    assert "claimed" not in str(renamed.fields["name"])


def test_later_visits_only_write_quietly(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.tick()
    house.browse(minutes=5)
    house.tick()
    assert kinds(house) == [("create", "full"), ("update", "quiet"), ("update", "quiet")]


def test_a_kill_between_outbox_and_mark_creates_no_second_record(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.knows(LEAD)
    house.tell()

    def killed(*_: object) -> None:
        raise Unavailable("killed here")

    with monkeypatch.context() as patched:
        patched.setattr(house.cards._store, "shown", killed)
        with pytest.raises(Unavailable):
            house.tick()
    house.tick()
    creates = [write for write in house.of(CARDS) if write.op == "create"]
    assert len(creates) == 2
    assert creates[0] == creates[1]


def test_a_link_taken_back_leaves_the_record_with_nobody(house: House) -> None:
    house.knows(LEAD)
    house.browse()
    house.identity.give(Statement(ANNA, "form", "s1", NOON, email=EMAIL))
    house.tick()
    house.take_back()
    house.tick()
    last = house.of(CARDS)[-1]
    assert (last.mode, last.fields["lead_id"]) == ("full", None)


def test_a_record_that_somebody_deleted_is_not_written_any_more(house: House) -> None:
    house.knows(LEAD)
    house.tell()
    house.tick()
    card = house.of(CARDS)[0].record_id
    assert not house.cards.deleted("another")
    assert house.cards.deleted(card)
    before = len(house.of(CARDS))
    house.browse(minutes=5)
    house.tick()
    assert len(house.of(CARDS)) == before
    assert house.shown[-1].fields["total_page_views"] == 1, "the lead follows all the same"


def test_anonymous_visitors_have_records_from_as_many_page_views_on_as_is_set(
    engine: Engine, clock: FixedClock
) -> None:
    house = House(engine, clock)
    house.store = SqlEvents(engine, clock, Intake(cards_from=2))
    house.behaviour._followers = [CardService(house.cards._store, house.outbox, house.journeys, clock, from_views=2)]
    house.browse(ANNA)
    house.browse(BERT)
    house.tick()
    assert house.of(CARDS) == []
    house.store.store([event(ANNA, 1)])
    house.tick()
    assert [write.fields["visitor_id"] for write in house.of(CARDS)] == [ANNA, ANNA]
    assert house.of(CARDS)[0].fields["lead_id"] is None
