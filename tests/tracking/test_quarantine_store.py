"""The quarantine on every database: what is found, counted and let out is the same."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Admission, Client, Suspect, Wanted
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.quarantine import SqlQuarantine
from suitecrm_bridge.features.tracking.storage.tables import visitors
from tests.tracking.world import ANNA, BERT, NOON, SITE, event

pytestmark = pytest.mark.databases

AGENT = "Acme %_Monitor"


@pytest.fixture
def quarantine(engine: Engine) -> SqlQuarantine:
    store = SqlEvents(engine, FixedClock(NOON))
    store.store([event(suspect="crawler", user_agent=AGENT), event(BERT, suspect="program", user_agent="acme x")])
    store.store([event(minutes=1, suspect="crawler", user_agent=AGENT)])
    return SqlQuarantine(engine, FixedClock(NOON), lambda *_: Client("other"))


def test_suspects_are_found_by_the_very_letters(quarantine: SqlQuarantine) -> None:
    found = quarantine.find(Wanted(user_agent="acme %_"), None, 10)
    assert [(one.visitor_id, one.events, one.last_at) for one in found] == [(ANNA, 2, NOON + timedelta(minutes=1))]
    first, second = quarantine.find(Wanted(), None, 10)
    behind = (first.last_at, first.visitor_id, first.reason)
    assert quarantine.find(Wanted(), behind, 10) == [second]


def test_suspects_are_counted(quarantine: SqlQuarantine) -> None:
    found = [(one.reason, one.visitors, one.events) for one in quarantine.counts(Wanted(site_id=SITE.id))]
    assert found == [("crawler", 1, 2), ("program", 1, 1)]


def test_whoever_is_let_out_is_counted(quarantine: SqlQuarantine, engine: Engine) -> None:
    quarantine.add(Admission("a1", SITE.id, "user_agent", AGENT, True, "7", NOON))
    assert quarantine.open(5) == ["a1"]
    admission = quarantine.get("a1")
    assert admission
    assert quarantine.admit_some(admission) == 1
    done = quarantine.get("a1")
    assert done
    assert (done.done_at, done.visitors, done.events) == (NOON, 1, 2)
    assert quarantine.admitted(SITE.id, Suspect(BERT, "crawler", AGENT))
    assert not quarantine.admitted(SITE.id, Suspect(BERT, "crawler", AGENT.lower()))
    with engine.connect() as connection:
        rows = connection.execute(select(visitors.c.id, visitors.c.page_views, visitors.c.device)).all()
    assert [tuple(row) for row in rows] == [(ANNA, 2, "other")]
