"""Whose events and evidence are whose under a shared daily id depends on what happened, not on the order of arrival."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.tables import events
from tests.tracking.house import EMAIL
from tests.tracking.neighbours import BERTS, COUNTED, DAILY, consent, daily, emptied, evidence, says
from tests.tracking.world import ANNA, BERT, NOON, event

pytestmark = pytest.mark.databases

_PAGES = st.sampled_from([None, "p", "q", "r"])
_TIMES = st.integers(0, 90)
_IDS = st.uuids(version=4).map(str)
_PEOPLE = st.sampled_from([BERT, ANNA])
_BY_DAY = st.builds(daily, _TIMES, _PAGES, id=_IDS)
_ENGAGED = st.builds(daily, _TIMES, _PAGES, id=_IDS, type=st.just("engagement"), seconds=st.just(2.0))
_SAID = st.builds(says, _TIMES, _PAGES, st.sampled_from([EMAIL, BERTS]), id=_IDS)
_OWN = st.builds(event, _PEOPLE, _TIMES, id=_IDS, page_id=st.sampled_from([None, "s"]))


@st.composite
def _lives(draw: st.DrawFn) -> list[list[Event]]:
    """What two people did behind one address, in batches of any order, some delivered twice."""
    plain = st.one_of(_BY_DAY, _BY_DAY, _BY_DAY, _ENGAGED, _OWN)
    some = draw(st.lists(plain, min_size=1, max_size=10, unique_by=lambda one: one.id))
    some += draw(st.lists(_SAID, max_size=2, unique_by=lambda one: one.id))
    agreed = draw(st.lists(st.tuples(_PEOPLE, _TIMES, _PAGES), max_size=3, unique_by=lambda one: one[1]))
    # Each browser agrees on pages of its own.
    pages: dict[str | None, str] = {}
    some += [consent(at + 0.5, who, page) for who, at, page in agreed if pages.setdefault(page, who) == who or not page]
    rest = draw(st.permutations([*some, *draw(st.lists(st.sampled_from(some), max_size=4))]))
    sizes = draw(st.lists(st.integers(1, 5), min_size=len(rest), max_size=len(rest)))
    batches: list[list[Event]] = []
    while rest:
        size = sizes.pop()
        batches.append(list(rest[:size]))
        rest = rest[size:]
    return batches


def _settled(made: Sequence[Event]) -> list[Event]:
    """The rule by itself: each event under the id that it belongs to."""
    consents = sorted((one for one in made if one.type == "consent"), key=lambda one: one.at)
    page_of = {one.page_id: one.visitor_id for one in consents if one.page_id}
    foreign = any(one.daily and one.email and one.page_id not in page_of for one in made)
    alone = not foreign and len({one.visitor_id for one in consents}) == 1

    def owner(one: Event) -> str:
        if not one.daily:
            return one.visitor_id
        if one.page_id in page_of:
            return page_of[one.page_id]
        return consents[0].visitor_id if alone and one.at <= consents[0].at else DAILY

    return [replace(one, visitor_id=owner(one), daily=one.daily and owner(one) == DAILY) for one in made]


def _stored(engine: Engine) -> dict[str, object]:
    """Everything that is counted, and whose it is."""
    ours = {"version", "synced_version", "synced_at", "behind_since"}
    with engine.connect() as connection:
        counted = {
            table.name: sorted(
                repr([value for name, value in row._mapping.items() if name not in ours])
                for row in connection.execute(select(table))
            )
            for table in COUNTED
        }
        whose = dict(connection.execute(select(events.c.id, events.c.visitor_id)).all())  # type: ignore[arg-type]
    return {**counted, "events": whose, "evidence": sorted(evidence(engine))}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(batches=_lives(), chance=st.randoms(use_true_random=False))
def test_in_whatever_order_it_comes_everybody_has_what_is_theirs(
    engine: Engine, clock: FixedClock, batches: list[list[Event]], chance: random.Random
) -> None:
    emptied(engine)
    store = SqlEvents(engine, clock).store
    for batch in batches:
        store(batch)
    found = _stored(engine)
    with engine.begin() as connection:
        recount(connection, [ANNA, BERT, DAILY], NOON)
    assert _stored(engine) == found, "counted anew"
    made = {one.id: one for batch in batches for one in batch}
    emptied(engine)
    theirs = _settled(list(made.values()))
    chance.shuffle(theirs)
    # Nobody asks for a merge any more: each event is given under its own id.
    store([replace(one, props={"granted": True}) if one.type == "consent" else one for one in theirs])
    assert _stored(engine) == found
