"""Whoever is erased is gone everywhere, whatever is killed in between, and does not come back by a late event."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import EraseFromArchives
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links, rollups, visitors
from tests.tracking.house import CONTACT, EMAIL, LEAD, OTHER, House
from tests.tracking.office import BERTS, Office, everything, live_a_life
from tests.tracking.world import ANNA, BERT, ORIGIN, event

pytestmark = pytest.mark.databases


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    return House(engine, clock)


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


def test_a_leads_erasure_leaves_its_address_in_no_table(office: Office, engine: Engine) -> None:
    live_a_life(office)
    assert everything(engine).count(EMAIL) > 3
    office.erasing.ask("lead", LEAD, "request", "1")
    assert office.finish() == 1
    left = everything(engine)
    for word in (EMAIL, ANNA, LEAD, "anna miller"):
        assert word not in left.replace(f'["leads", "{LEAD}"', ""), word
    assert BERTS in left
    with engine.connect() as connection:
        assert connection.scalars(select(events.c.visitor_id).distinct()).all() == [BERT]


def test_what_the_visitor_added_to_the_figures_goes_with_them(office: Office, engine: Engine) -> None:
    office.house.browse(BERT, url=f"{ORIGIN}/pricing")

    def figures() -> list[object]:
        with engine.connect() as connection:
            return [tuple(row) for row in connection.execute(select(rollups).order_by(*rollups.primary_key))]

    before = figures()
    assert before
    office.house.browse(ANNA, minutes=1, url=f"{ORIGIN}/pricing")
    office.house.browse(ANNA, minutes=2, url=f"{ORIGIN}/docs")
    assert figures() != before
    office.erasing.ask("visitor", ANNA, "request", "1")
    office.finish()
    assert figures() == before


def test_suitecrm_forgets_too(office: Office) -> None:
    live_a_life(office)
    office.house.tick()
    card = office.house.of("SCB_Visitors")[0].record_id
    [alert] = {write.record_id for write in office.house.of("Alerts")}
    office.house.outbox.writes.clear()
    office.erasing.ask("lead", LEAD, "request", "1")
    office.finish()
    blanked, deleted = office.house.of("SCB_Visitors")
    assert (blanked.record_id, blanked.fields["name"], blanked.fields["lead_id"]) == (card, "Erased", None)
    assert (deleted.record_id, deleted.op) == (card, "delete")
    [told] = office.house.of("Alerts")
    assert (told.record_id, told.fields["name"]) == (alert, "Erased")
    office.house.tick()
    [lead] = office.house.shown
    assert (lead.fields["total_page_views"], lead.fields["visitor_id"]) == (0, None)
    assert office.house.queue.sent[-1].payload()["lead_id"] == LEAD


def test_a_deleted_lead_is_not_written_any_more(office: Office) -> None:
    live_a_life(office)
    office.house.people.matches.clear()
    office.house.outbox.writes.clear()
    office.erasing.record_deleted("Leads", LEAD)
    office.finish()
    office.house.tick()
    assert office.house.shown == []


@pytest.mark.parametrize("step", ["_blank", "_forget"])
@pytest.mark.parametrize(
    "method",
    ["planned", "erase_visitors", "erase_record", "swept", "settled", "archive_has", "archive_done", "finished"],
)
def test_an_erasure_that_is_killed_anywhere_is_finished_later(
    office: Office, engine: Engine, monkeypatch: pytest.MonkeyPatch, method: str, step: str
) -> None:
    """Killed right after `method` did its work, and another time after `step`."""
    live_a_life(office)
    asked = office.erasing.ask("lead", LEAD, "request", "1")
    for target, name in ((office.store, method), (office.erasing, step)):
        original = getattr(target, name)

        def then_killed(*given: object, _original: object = original, **named: object) -> None:
            _original(*given, **named)  # type: ignore[operator]
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(target, name, then_killed)
            with suppress(KeyboardInterrupt):
                office.finish()
    for _ in range(3):
        office.finish()
    left = everything(engine)
    assert EMAIL not in left
    assert ANNA not in left
    assert office.store.due(office.house.clock.now() + timedelta(days=1)) == []
    assert office.store.in_archives() == []
    assert office.erasing.state(asked).erased["archived"] == 3
    assert set(office.shelf.rewritten) == {(ANNA,)}
    assert [write.op for write in office.house.of("SCB_Visitors")].count("delete") >= 1


def test_late_events_do_not_bring_anybody_back(office: Office, engine: Engine) -> None:
    late = event(ANNA, 1, type="identify", email=EMAIL)
    office.house.browse(ANNA)
    office.erasing.ask("visitor", ANNA, "request", "1")
    office.finish()
    stored = office.house.store.store([late, event(BERT, 2)])
    assert stored.events == 1
    with engine.connect() as connection:
        assert connection.scalars(select(visitors.c.id)).all() == [BERT]
        assert connection.execute(select(func.count()).select_from(identity_links)).scalar() == 0
    office.house.clock.advance(days=5)
    assert office.erasing.sweep() == 1
    assert office.house.store.store([event(ANNA, 5)]).events == 1, "years later it is somebody new"


def test_what_was_being_counted_meanwhile_is_swept_away(
    office: Office, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.house.browse(ANNA)
    office.erasing.ask("visitor", ANNA, "request", "1")
    office.erasing.finish()
    with monkeypatch.context() as patched:  # it had looked for tombstones before there was one
        patched.setattr(office.house.store._intake, "admitted", lambda _connection, some, *_: some)
        office.house.browse(ANNA, minutes=1)
    assert ANNA in everything(engine)
    office.finish()
    assert ANNA not in everything(engine)


def test_consent_that_is_taken_back_erases_the_visitor(office: Office, engine: Engine) -> None:
    live_a_life(office)
    stored = office.house.store.store([event(ANNA, 9, type="consent", props={"granted": False})])
    assert stored.leaving == (ANNA,)
    office.finish()
    left = everything(engine)
    assert ANNA not in left
    assert "viewed pricing as" not in left, "the lead's score told of it"
    office.house.tick()
    assert office.house.shown[-1].fields["total_page_views"] == 0
    assert [sent for sent in office.house.queue.sent if isinstance(sent, ScoreLead)][-1].lead_id == LEAD


def test_consent_that_is_given_erases_nobody(office: Office) -> None:
    given = event(ANNA, 9, type="consent", props={"granted": True})
    assert office.house.store.store([given]).leaving == ()
    assert office.erasing.finish() == 0


def test_a_deletion_in_suitecrm_leaves_alone_who_is_a_contact_too(office: Office) -> None:
    house = office.house
    house.knows(LEAD)
    house.knows(CONTACT, "Contacts")
    house.browse()
    house.tell(minutes=1)
    house.tick()
    house.people.matches.pop(("Leads", EMAIL))
    office.erasing.record_deleted("Leads", LEAD)
    office.finish()
    house.tick()
    known = house.identities.known_as(ANNA)
    assert dict(known.records) == {"Contacts": CONTACT}
    assert house.of("SCB_Visitors")[-1].fields["lead_id"] is None


def test_a_lead_merged_into_another_takes_its_visitors_along(office: Office) -> None:
    house = office.house
    house.knows(LEAD)
    house.browse()
    house.tell(minutes=1)
    house.tick()
    house.people.matches.clear()
    house.knows(OTHER)
    office.erasing.record_deleted("Leads", LEAD)
    office.finish()
    house.tick()
    assert dict(house.identities.known_as(ANNA).records) == {"Leads": OTHER}


def test_a_deletion_in_suitecrm_erases_who_is_nobody_else(office: Office, engine: Engine) -> None:
    live_a_life(office)
    office.house.people.matches.clear()
    office.erasing.record_deleted("Leads", LEAD)
    office.finish()
    assert ANNA not in everything(engine)


def test_many_that_settle_keep_nobody_waiting(office: Office) -> None:
    live_a_life(office)
    office.house.people.matches.clear()
    for number in range(205):
        office.erasing.ask("lead", f"lead-{number}", "request", "1")
    office.erasing.finish()
    office.erasing.finish()
    office.erasing.record_deleted("Leads", LEAD)
    office.erasing.finish()
    assert [write.op for write in office.house.of("SCB_Visitors")][-1] == "delete"


def test_while_suitecrm_is_down_a_deletion_waits(office: Office) -> None:
    live_a_life(office)
    office.house.people.down = True
    with pytest.raises(Unavailable):
        office.erasing.record_deleted("Leads", LEAD)


def test_who_said_the_address_on_another_device_is_not_known_by_it_any_more(office: Office, engine: Engine) -> None:
    live_a_life(office)
    conflict = event(BERT, 20, type="identify", email=EMAIL, props={"name": "Anna Miller"})
    office.house.store.store([conflict])
    office.erasing.ask("lead", LEAD, "request", "1")
    office.finish()
    left = everything(engine)
    assert EMAIL not in left
    assert "anna miller" not in left
    assert BERT in left, "the other device's visitor is another person"


def test_the_trail_tells_of_an_erasure_and_of_nobody(office: Office) -> None:
    live_a_life(office)
    office.erasing.ask("lead", LEAD, "request", "1")
    office.finish()
    told = json.dumps([vars(deed) for deed in office.trail.deeds])
    assert office.trail.actions == ["privacy.erasure_asked", "privacy.erased"]
    assert all(word not in told for word in (EMAIL, ANNA, LEAD))
    assert office.trail.deeds[-1].details["erased"]["events"] == 6


def test_asking_twice_erases_once(office: Office) -> None:
    office.house.browse()
    first = office.erasing.ask("visitor", ANNA, "request", "1")
    assert office.erasing.ask("visitor", ANNA, "request", "1") == first
    assert office.erasing.state(first).status == "waiting"
    office.finish()
    assert office.erasing.state(first).status == "done"


def test_its_state_says_how_far_it_is(office: Office) -> None:
    live_a_life(office)
    asked = office.erasing.ask("visitor", ANNA, "request", "1")
    told = [office.erasing.state(asked).status]
    office.erasing.finish()
    told.append(office.erasing.state(asked).status)
    office.house.clock.advance(minutes=3)
    office.erasing.finish()
    told.append(office.erasing.state(asked).status)
    assert ANNA in str(office.erasing.state(asked).plan), "the archives have to be asked for somebody"
    office.archives.carry_on()
    done = office.erasing.state(asked)
    assert [*told, done.status] == ["waiting", "sweeping", "archives", "done"]
    assert (done.subject, done.plan, done.erased["archived"]) == (None, None, 3)
    assert [type(sent) for sent in office.house.queue.sent].count(EraseFromArchives) == 1


def test_the_lock_is_let_go_between_two_erasures(office: Office) -> None:
    turns = office.house.turns
    for visitor in (ANNA, BERT):
        office.erasing.ask("visitor", visitor, "request", "1")
    entered = []

    @contextmanager
    def alone() -> Iterator[bool]:
        entered.append(1)
        yield len(entered) < 2

    turns.alone = alone  # type: ignore[method-assign]
    office.erasing.finish()
    states = sorted(office.store.due(office.house.clock.now() + timedelta(minutes=3)), key=lambda one: one.status)
    assert [one.status for one in states] == ["sweeping", "waiting"]
