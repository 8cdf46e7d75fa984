"""A visitor consents: what they did under the daily id goes on under the lasting one."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links, sessions, visitors
from tests.tracking.house import EMAIL, LEAD, House
from tests.tracking.test_any_order import CLIENTS, check
from tests.tracking.world import ANNA, ORIGIN, event

pytestmark = pytest.mark.databases

DAILY = "dddddddd-dddd-5ddd-8ddd-dddddddddddd"


def daily(minutes: float, **more: object) -> Event:
    return event(DAILY, minutes, daily=True, **more)


def consent(minutes: float, visitor: str = ANNA, *, said: dict[str, object] | None = None, **more: object) -> Event:
    props = {"granted": True, "was": DAILY, **(said or {})}
    return event(visitor, minutes, type="consent", props=props, **more)


def picture(engine: Engine) -> dict[str, list[object]]:
    with engine.connect() as connection:
        return {
            "visitors": [tuple(row) for row in connection.execute(select(visitors.c.id, visitors.c.visits))],
            "sessions": [tuple(r) for r in connection.execute(select(sessions.c.visitor_id, sessions.c.page_views))],
            "events": sorted(connection.scalars(select(events.c.visitor_id))),
        }


@pytest.fixture
def store(engine: Engine, clock: FixedClock) -> SqlEvents:
    return SqlEvents(engine, clock)


def test_the_visit_goes_on_under_the_lasting_id(store: SqlEvents, engine: Engine) -> None:
    store.store([daily(0), daily(1, url=f"{ORIGIN}/pricing")])
    store.store([consent(2), event(minutes=3)])
    assert picture(engine) == {"visitors": [(ANNA, 1)], "sessions": [(ANNA, 3)], "events": [ANNA] * 4}


def test_it_makes_no_difference_whether_all_comes_at_once(store: SqlEvents, engine: Engine) -> None:
    store.store([event(minutes=3), consent(2), daily(1), daily(0)])
    assert picture(engine) == {"visitors": [(ANNA, 1)], "sessions": [(ANNA, 3)], "events": [ANNA] * 4}


def test_what_arrives_late_goes_along(store: SqlEvents, engine: Engine) -> None:
    store.store([consent(2)])
    store.store([daily(1)])
    store.store([daily(0), consent(2)])
    assert picture(engine) == {"visitors": [(ANNA, 1)], "sessions": [(ANNA, 2)], "events": [ANNA] * 4}


def test_a_second_delivery_of_the_consent_changes_nothing(store: SqlEvents, engine: Engine) -> None:
    batch = [daily(0), consent(2)]
    store.store(batch)
    before = picture(engine)
    assert store.store(batch).events == 0
    assert picture(engine) == before


def test_what_the_daily_id_does_later_is_somebody_elses(store: SqlEvents, engine: Engine) -> None:
    store.store([daily(0), consent(2), daily(3)])
    assert picture(engine)["events"] == [ANNA, ANNA, DAILY]
    store.store([daily(1), daily(3.5)])
    assert picture(engine)["events"] == [ANNA] * 3 + [DAILY] * 2
    store.store([consent(4)])
    assert picture(engine)["events"] == [ANNA] * 4 + [DAILY] * 2, "a repeated answer adds nothing to the first"


@pytest.mark.parametrize("said", [{"granted": False}, {"was": None}])
def test_without_consent_nothing_moves(store: SqlEvents, engine: Engine, said: dict[str, object]) -> None:
    store.store([daily(0), consent(2, said=said)])
    assert picture(engine)["events"] == [ANNA, DAILY]


def test_figures_follow(store: SqlEvents, engine: Engine) -> None:
    of_anna = {"client": CLIENTS[ANNA]}
    before = [daily(0, **of_anna), daily(1, type="engagement", seconds=8.0, **of_anna), daily(-40, **of_anna)]
    after = [consent(2, **of_anna), event(minutes=3, **of_anna)]
    store.store(before)
    store.store(after[1:])
    store.store(after[:1])
    check(engine, [*(replace(one, visitor_id=ANNA) for one in before), *after])


def test_an_address_given_before_goes_along_and_is_weighed_again(engine: Engine, clock: FixedClock) -> None:
    house = House(engine, clock)
    house.knows(LEAD)
    house.browse(DAILY, 0, daily=True, type="identify", email=EMAIL, page_id="form")
    house.tick()
    assert house.outcomes() == ["linked"]
    house.store.store([consent(2, page_id="form")])
    assert house.outcomes() == [None]
    house.tick()
    with engine.connect() as connection:
        assert list(connection.scalars(select(identity_links.c.visitor_id))) == [ANNA]
    assert house.outcomes() == ["linked"]
    assert house.written()[-1] == ("Leads", LEAD)


def test_an_address_given_in_quarantine_goes_along_and_stays_there(engine: Engine, clock: FixedClock) -> None:
    house = House(engine, clock)
    house.knows(LEAD)
    house.browse(DAILY, 0, daily=True, type="identify", email=EMAIL, suspect="data_center", page_id="form")
    house.store.store([daily(1), consent(2, page_id="form")])
    house.tick()
    with engine.connect() as connection:
        assert list(connection.scalars(select(identity_links.c.visitor_id))) == [ANNA]
    assert house.outcomes() == ["quarantined"]
    assert house.written() == []
