"""An erasure takes what one browser did, not what others did who have the same id for a day; nothing comes back."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.erasure import NOBODY
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    rollups,
    sessions,
    visitor_merges,
    visitor_records,
    visitors,
)
from tests.tracking.house import EMAIL, LEAD, OTHER, House
from tests.tracking.office import Office, everything
from tests.tracking.world import ANNA, BERT, ORIGIN, event

pytestmark = pytest.mark.databases

DAILY = "dddddddd-dddd-5ddd-8ddd-dddddddddddd"
MINE, THEIRS = "11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002"
OTHERS_PAGE = "11111111-0000-4000-8000-000000000003"
OTHERS = "other@elsewhere.example"


def daily(minutes: float, page_id: str | None = MINE, **more: object) -> Event:
    return event(DAILY, minutes, daily=True, page_id=page_id, **more)


def refusal(minutes: float, page_id: str | None = MINE) -> Event:
    return daily(minutes, page_id, type="consent", props={"granted": False})


def consent(minutes: float, visitor: str = ANNA, page_id: str = MINE) -> Event:
    return event(visitor, minutes, type="consent", page_id=page_id, props={"granted": True, "was": DAILY})


@pytest.fixture
def office(engine: Engine, clock: FixedClock) -> Office:
    return Office(House(engine, clock))


def stored(office: Office) -> set[str]:
    with office.house.engine.connect() as connection:
        return set(connection.scalars(select(events.c.id)))


def counted(office: Office) -> Sequence[Any]:
    """Visits, visitors and figures."""
    with office.house.engine.connect() as connection:
        visits = connection.execute(select(sessions).order_by(sessions.c.id))
        people = connection.execute(select(visitors.c.id, visitors.c.visits, visitors.c.page_views, visitors.c.seconds))
        figures = connection.execute(select(rollups).order_by(*rollups.primary_key))
        return [tuple(row) for rows in (visits, people, figures) for row in rows]


def records(office: Office) -> list[tuple[str, str]]:
    with office.house.engine.connect() as connection:
        found = connection.execute(select(visitor_records.c.visitor_id, visitor_records.c.record_id))
        return [(row.visitor_id, row.record_id) for row in found]


def test_a_refusal_erases_its_own_page_view_only(office: Office) -> None:
    theirs = [daily(3, THEIRS, url=f"{ORIGIN}/pricing"), daily(9, THEIRS, type="engagement", seconds=4.0)]
    office.house.store.store(theirs)
    before = counted(office)
    mine = [daily(0), daily(1, type="click"), daily(40), refusal(41)]
    assert office.house.store.store(mine).leaving == (DAILY,)
    office.finish()
    assert stored(office) == {one.id for one in theirs}
    assert counted(office) == before


def test_what_was_stored_first_of_all_is_not_left_in_the_figures(office: Office) -> None:
    """Its visit is older than any event that remains, as if it were one whose events are archived."""
    office.house.store.store([daily(0), refusal(1)])
    office.house.store.store([daily(90, THEIRS)])
    office.finish()
    with office.house.engine.connect() as connection:
        assert connection.scalars(select(sessions.c.page_views)).all() == [1]
        assert connection.scalars(select(visitors.c.visits)).all() == [1]


def test_what_others_do_later_counts_and_what_was_erased_does_not_come_back(office: Office) -> None:
    office.house.store.store([daily(0), refusal(1)])
    office.finish()
    theirs = daily(5, THEIRS)
    assert office.house.store.store([daily(0.5, type="click"), theirs, daily(6, None)]).events == 2
    assert theirs.id in stored(office)
    office.house.clock.advance(days=5)
    assert office.erasing.sweep() == 2


def test_what_was_being_counted_meanwhile_is_swept_away(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.house.store.store([daily(0), refusal(1), daily(2, THEIRS)])
    office.erasing.finish()
    with monkeypatch.context() as patched:
        patched.setattr(office.house.store._intake, "admitted", lambda _connection, some, *_: some)
        office.house.store.store([daily(0.5, type="click"), daily(3, THEIRS)])
    office.house.clock.advance(minutes=3)
    assert office.erasing.finish() == 1
    assert len(stored(office)) == 2


def test_the_pages_by_which_the_browser_came_go_too(office: Office) -> None:
    way = [
        daily(0, "a", url=f"{ORIGIN}/", referrer="https://search.example/"),
        daily(1, "b", url=f"{ORIGIN}/app#/plans", referrer=f"{ORIGIN}/"),
        daily(2, "c", url=f"{ORIGIN}/pricing", referrer=f"{ORIGIN}/app"),
        daily(2.5, "a", type="engagement", seconds=3.0),
    ]
    theirs = [daily(1, "x", url=f"{ORIGIN}/docs"), daily(3, "y", url=f"{ORIGIN}/more", referrer=f"{ORIGIN}/pricing")]
    office.house.store.store([*way, *theirs, refusal(4, "c")])
    office.finish()
    assert stored(office) == {one.id for one in theirs}


def test_a_page_that_two_have_seen_stays(office: Office) -> None:
    seen = [daily(0, "a", url=f"{ORIGIN}/start"), daily(1, "b", url=f"{ORIGIN}/start")]
    last = daily(2, "c", url=f"{ORIGIN}/pricing", referrer=f"{ORIGIN}/start")
    office.house.store.store([*seen, last, refusal(3, "c")])
    office.finish()
    assert stored(office) == {one.id for one in seen}


def test_a_refusal_that_names_no_page_view_erases_nothing(office: Office) -> None:
    some = [daily(0), daily(1, THEIRS), refusal(2, None)]
    assert office.house.store.store(some).leaving == ()
    assert (office.finish(), len(stored(office))) == (0, 3)


def test_who_was_known_by_the_erased_page_alone_is_not_known_any_more(office: Office, engine: Engine) -> None:
    house = office.house
    house.knows(LEAD)
    house.store.store([daily(0), daily(1, type="identify", email=EMAIL), daily(2, THEIRS)])
    house.tick()
    assert records(office) == [(DAILY, LEAD)]
    house.store.store([refusal(3)])
    office.finish()
    house.tick()
    assert records(office) == []
    assert EMAIL not in everything(engine)
    assert house.shown[-1].fields["total_page_views"] == 0
    assert [write.fields["lead_id"] for write in house.of("SCB_Visitors") if "lead_id" in write.fields] == [LEAD, None]


def test_who_is_known_by_another_page_too_stays_known(office: Office) -> None:
    house = office.house
    house.knows(LEAD)
    house.store.store([daily(0, type="identify", email=EMAIL), daily(1, THEIRS, type="identify", email=EMAIL)])
    house.tick()
    house.store.store([refusal(3)])
    office.finish()
    house.tick()
    assert (records(office), house.outcomes()) == ([(DAILY, LEAD)], ["linked"])


def test_what_was_taken_back_is_forgotten_with_the_page_on_which_it_was_said(office: Office, engine: Engine) -> None:
    house = office.house
    house.knows(LEAD)
    house.store.store([daily(0, type="identify", email=EMAIL), daily(1, THEIRS, type="identify", email=OTHERS)])
    house.tick()
    assert house.take_back(0, DAILY)
    assert house.take_back(1, DAILY)
    house.store.store([refusal(3)])
    office.finish()
    left = everything(engine)
    assert (EMAIL in left, OTHERS in left) == (False, True)
    house.tick()
    assert house.outcomes() == ["taken_back"]


def test_somebody_elses_address_counts_once_the_refused_one_is_gone(office: Office) -> None:
    house = office.house
    house.knows(LEAD)
    house.knows(OTHER, email=OTHERS)
    house.store.store([daily(0, type="identify", email=EMAIL)])
    house.tick()
    house.store.store([daily(1, THEIRS, type="identify", email=OTHERS)])
    house.tick()
    assert (records(office), house.outcomes()) == ([(DAILY, LEAD)], ["linked", "conflict"])
    house.store.store([refusal(3)])
    office.finish()
    house.tick()
    assert records(office) == [(DAILY, OTHER)]


def test_of_an_id_that_nobody_else_had_nothing_is_left(office: Office, engine: Engine) -> None:
    house = office.house
    house.knows(LEAD)
    house.store.store([daily(0), daily(1, type="identify", email=EMAIL)])
    house.tick()
    house.store.store([refusal(3)])
    office.finish()
    assert [write.op for write in house.of("SCB_Visitors")][-1] == "delete"
    assert DAILY not in everything(engine)


def test_the_report_says_that_it_was_a_visit(office: Office) -> None:
    office.house.store.store([daily(0), refusal(1), daily(2, THEIRS)])
    [asked] = office.store.due(office.house.clock.now())
    assert (asked.kind, asked.cause, asked.page_id) == ("visit", "consent", MINE)
    office.finish()
    done = office.erasing.state(asked.id)
    assert (done.status, done.erased["events"], done.subject, done.page_id) == ("done", 2, None, None)


def test_who_withdraws_takes_along_what_they_did_before_consenting_and_no_more(office: Office) -> None:
    office.house.store.store([daily(0), consent(2), daily(3, THEIRS)])
    office.house.store.store([event(ANNA, 4, type="consent", props={"granted": False})])
    office.finish()
    late, theirs = daily(1), daily(5, THEIRS)
    assert office.house.store.store([late, theirs]).events == 1
    with office.house.engine.connect() as connection:
        assert set(connection.scalars(select(events.c.visitor_id))) == {DAILY}
    assert late.id not in stored(office)


def test_what_is_late_of_one_who_withdrew_is_not_given_to_the_next_who_consents(office: Office) -> None:
    office.house.store.store([daily(0), consent(2), daily(3, THEIRS), consent(4, BERT, THEIRS)])
    office.erasing.ask("visitor", ANNA, "request", "1")
    office.finish()
    berts = daily(3.5, THEIRS)
    assert office.house.store.store([daily(1), berts]).events == 1
    with office.house.engine.connect() as connection:
        owner = connection.scalar(select(events.c.visitor_id).where(events.c.id == berts.id))
    assert owner == BERT


def test_whose_a_days_id_was_is_forgotten_after_some_days(office: Office) -> None:
    office.house.store.store([daily(0), consent(2)])
    office.erasing.ask("visitor", ANNA, "request", "1")
    office.finish()

    def owners() -> list[str]:
        with office.house.engine.connect() as connection:
            return list(connection.scalars(select(visitor_merges.c.visitor_id)))

    assert owners() == [NOBODY]
    office.erasing.sweep()
    assert owners() == [NOBODY]
    office.house.clock.advance(days=5)
    office.erasing.sweep()
    assert owners() == []


def test_a_refusal_that_arrives_after_somebody_consented_does_not_erase_that_one(office: Office) -> None:
    office.house.store.store([daily(0, THEIRS), daily(0.5), consent(2, page_id=OTHERS_PAGE)])
    office.house.store.store([refusal(1)])
    office.finish()
    with office.house.engine.connect() as connection:
        kept = connection.execute(select(events.c.visitor_id, events.c.page_id).order_by(events.c.at)).all()
    assert [tuple(row) for row in kept] == [(ANNA, THEIRS), (ANNA, OTHERS_PAGE)]


def test_what_was_refused_is_erased_also_where_somebody_consented_at_once(office: Office) -> None:
    """The consent is counted before the refusal is carried out, and takes along what the day's id did."""
    way = [daily(-1, "a", url=f"{ORIGIN}/start"), daily(0, referrer=f"{ORIGIN}/start"), refusal(1)]
    office.house.store.store([*way, daily(1.5, THEIRS), consent(2, page_id=THEIRS)])
    office.finish()
    assert office.house.store.store([daily(0.5, type="click")]).events == 0
    with office.house.engine.connect() as connection:
        kept = connection.execute(select(events.c.visitor_id, events.c.page_id).order_by(events.c.at)).all()
        assert connection.scalars(select(visitors.c.page_views)).all() == [1]
    assert [tuple(row) for row in kept] == [(ANNA, THEIRS), (ANNA, THEIRS)]


def test_a_leads_erasure_leaves_what_comes_under_its_days_id_later(office: Office) -> None:
    house = office.house
    house.knows(LEAD)
    house.store.store([daily(-9), daily(-8, type="identify", email=EMAIL)])
    house.tick()
    office.erasing.ask("lead", LEAD, "request", "1")
    office.erasing.finish()
    theirs = daily(1, THEIRS)
    assert house.store.store([daily(-7), theirs]).events == 1
    house.clock.advance(minutes=3)
    office.erasing.finish()
    assert stored(office) == {theirs.id}
    assert house.store.store([daily(2, THEIRS), daily(-6)]).events == 1
