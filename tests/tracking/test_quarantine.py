"""Suspects are stored, left out, shown with their reason, and let in again by one call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.sites.storage import SqlSites
from suitecrm_bridge.features.tracking.commands import AdmitSuspects
from suitecrm_bridge.features.tracking.model import Suspect
from suitecrm_bridge.features.tracking.service import QuarantineDesk
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.identity import SqlIdentities
from suitecrm_bridge.features.tracking.storage.quarantine import SqlQuarantine
from suitecrm_bridge.features.tracking.storage.recount import forget
from suitecrm_bridge.features.tracking.storage.tables import identity_links, sessions, visitor_signals, visitors
from tests.fakes.facade import Facade, running_facade
from tests.fakes.queue import FakeQueue
from tests.fakes.trail import RememberedTrail
from tests.tracking.world import ANNA, BERT, BROWSER, NOON, ORIGIN, SITE, event

AGENT = f"{BROWSER} Acme Monitor/1.0"
CLARA = "cccccccc-cccc-4ccc-8ccc-cccccccccccc"


@dataclass
class World:
    facade: Facade
    engine: Engine
    store: SqlEvents
    queue: FakeQueue
    trail: RememberedTrail

    def readmit(self, **how: object) -> dict[str, Any]:
        answer = self.facade.post("/tracking/quarantine/readmit", json={"site_id": SITE.id, **how})
        assert answer.status_code == 202, answer.json
        for command in [one for one in self.queue.sent if isinstance(one, AdmitSuspects)]:
            self.facade.services.get(QuarantineDesk).carry_out(command.admission_id)
        self.queue.sent.clear()
        return self.facade.get(answer.headers["Location"].removeprefix("/api/v1")).json["data"]

    def listed(self, query: str = "") -> list[dict[str, Any]]:
        return [one["attributes"] for one in self.facade.get(f"/tracking/quarantine{query}").json["data"]]

    def counted(self) -> set[str]:
        with self.engine.connect() as connection:
            return set(connection.scalars(select(visitors.c.id)))


@pytest.fixture
def world(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[World]:
    queue, trail = FakeQueue(), RememberedTrail()
    with running_facade(redis_url, tmp_path) as facade:
        facade.log_in()
        facade.services.provide(AuditTrail, lambda _: trail)
        facade.services.provide(Queue, lambda _: queue)
        facade.services.get(SqlSites).add(SITE)
        engine = facade.services.get(Engine)
        yield World(facade, engine, SqlEvents(engine, FixedClock(NOON)), queue, trail)


def _suspects(world: World) -> None:
    world.store.store(
        [
            event(suspect="crawler", user_agent=AGENT, url=f"{ORIGIN}/pricing?x=1"),
            event(minutes=1, suspect="crawler", user_agent=AGENT),
            event(BERT, minutes=2, suspect="data_center", user_agent="Firefox"),
            event(CLARA, minutes=3, user_agent="Firefox"),
        ]
    )


def test_the_quarantine_shows_who_and_why(world: World) -> None:
    _suspects(world)
    bert, anna = world.listed()
    assert (bert["visitor_id"], bert["reason"], bert["events"]) == (BERT, "data_center", 1)
    assert (anna["reason"], anna["events"], anna["user_agent"]) == ("crawler", 2, AGENT)
    assert (anna["first_at"], anna["last_at"]) == ("2026-11-22T12:00:00Z", "2026-11-22T12:01:00Z")
    assert anna["says"]
    assert world.counted() == {CLARA}


def test_what_happens_on_a_page_view_in_quarantine_is_held_with_it(world: World) -> None:
    view = event(suspect="automated", page_id="held")
    later = [event(minutes=1, type="engagement", seconds=9.0, page_id="held"), event(minutes=2, page_id="other")]
    world.store.store([view])
    world.store.store([*later, event(BERT, minutes=1, type="click", page_id="held")])
    assert [(one["visitor_id"], one["events"]) for one in world.listed()] == [(ANNA, 2)]
    with world.engine.connect() as connection:
        counted = connection.execute(select(visitors.c.id, visitors.c.page_views, visitors.c.seconds)).all()
    assert sorted(counted) == [(ANNA, 1, 0.0), (BERT, 0, 0.0)]
    world.readmit(reason="automated")
    with world.engine.connect() as connection:
        assert connection.scalar(select(visitors.c.seconds).where(visitors.c.id == ANNA)) == 9.0


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?reason=crawler", [ANNA]),
        ("?user_agent=acme", [ANNA]),
        (f"?visitor_id={BERT}", [BERT]),
        (f"?site_id={SITE.id}", [BERT, ANNA]),
        ("?site_id=00000000-0000-4000-8000-000000000000", []),
        ("?user_agent=%25", []),
    ],
)
def test_the_quarantine_can_be_filtered(world: World, query: str, found: list[str]) -> None:
    _suspects(world)
    assert [one["visitor_id"] for one in world.listed(query)] == found


def test_pages_of_the_quarantine_lose_nobody(world: World) -> None:
    ids = [f"{number:08d}-0000-4000-8000-000000000000" for number in range(25)]
    world.store.store([event(id_, minutes=number // 7, suspect="program") for number, id_ in enumerate(ids)])
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        query = {"per_page": 4} | ({"cursor": cursor} if cursor else {})
        answer = world.facade.get("/tracking/quarantine", query_string=query).json
        seen += [one["attributes"]["visitor_id"] for one in answer["data"]]
        cursor = answer["meta"]["next_cursor"]
    assert (len(seen), sorted(seen)) == (25, ids)
    assert world.facade.get("/tracking/quarantine?cursor=nonsense").status_code == 422


def test_reasons_are_counted_by_site(world: World) -> None:
    _suspects(world)
    found = [one["attributes"] for one in world.facade.get("/tracking/quarantine/reasons").json["data"]]
    assert [(one["site_id"], one["reason"], one["visitors"], one["events"]) for one in found] == [
        (SITE.id, "crawler", 1, 2),
        (SITE.id, "data_center", 1, 1),
    ]


def test_who_is_let_in_counts_as_if_never_suspect(world: World) -> None:
    _suspects(world)
    done = world.readmit(visitor_id=ANNA)["attributes"]
    assert (done["status"], done["visitors"], done["events"]) == ("done", 1, 2)
    assert [one["visitor_id"] for one in world.listed()] == [BERT]
    with world.engine.connect() as connection:
        visitor = connection.execute(select(visitors).where(visitors.c.id == ANNA)).one()
        visit = connection.execute(select(sessions).where(sessions.c.visitor_id == ANNA)).one()
        signals = set(connection.scalars(select(visitor_signals.c.signal).where(visitor_signals.c.visitor_id == ANNA)))
    assert (visitor.visits, visitor.page_views, visit.page_views) == (1, 2, 2)
    assert (visitor.device, visit.browser) == ("desktop", "Firefox")
    assert "viewed_pricing" in signals


def test_a_user_agent_that_was_let_in_stays_admitted_on_its_site(world: World) -> None:
    _suspects(world)
    world.readmit(user_agent=AGENT)
    quarantine = world.facade.services.get(SqlQuarantine)
    assert quarantine.admitted(SITE.id, Suspect(CLARA, "crawler", AGENT))
    assert not quarantine.admitted(SITE.id, Suspect(CLARA, "crawler", "Another"))
    assert not quarantine.admitted("another site", Suspect(CLARA, "crawler", AGENT))


def test_a_reason_can_be_let_in_once_without_a_rule(world: World) -> None:
    _suspects(world)
    assert world.readmit(reason="data_center", lasting=False)["attributes"]["visitors"] == 1
    quarantine = world.facade.services.get(SqlQuarantine)
    assert not quarantine.admitted(SITE.id, Suspect(CLARA, "data_center", None))
    assert world.counted() == {BERT, CLARA}


def test_hundreds_are_let_in_at_one_call(world: World) -> None:
    ids = [f"{number:08d}-0000-4000-8000-000000000000" for number in range(230)]
    world.store.store([event(id_, suspect="program", user_agent=AGENT) for id_ in ids])
    assert world.readmit(user_agent=AGENT)["attributes"]["visitors"] == 230
    assert world.counted() == set(ids)


def test_an_address_given_in_quarantine_leads_somewhere_only_after_it(world: World) -> None:
    given = event(suspect="headless", type="identify", email="anna@shop.example")
    assert world.store.store([given]).identified == ()
    identities = SqlIdentities(world.engine)
    assert identities.pending() == []
    with world.engine.connect() as connection:
        assert list(connection.scalars(select(identity_links.c.outcome))) == ["quarantined"]
    world.readmit(visitor_id=ANNA)
    assert [link.email for link in identities.pending()] == ["anna@shop.example"]


def test_who_is_forgotten_leaves_no_suspicion_behind(world: World) -> None:
    _suspects(world)
    world.readmit(visitor_id=ANNA)
    with world.engine.begin() as connection:
        forget(connection, [ANNA, BERT])
    assert world.listed() == []
    assert world.facade.get("/tracking/quarantine/readmissions").json["data"] == []


def test_who_consents_in_quarantine_later_takes_the_suspicion_along(world: World) -> None:
    world.store.store([event(BERT, daily=True, suspect="too_fast"), event(BERT, daily=True)])
    world.store.store([event(minutes=1, type="consent", props={"granted": True, "was": BERT})])
    assert [(one["visitor_id"], one["events"]) for one in world.listed()] == [(ANNA, 1)]
    world.readmit(visitor_id=ANNA)
    with world.engine.connect() as connection:
        assert connection.scalar(select(visitors.c.page_views).where(visitors.c.id == ANNA)) == 2


def test_a_consent_in_quarantine_is_heard_when_its_visitor_is_let_in(world: World) -> None:
    consent = {"granted": True, "was": BERT}
    world.store.store([event(BERT, daily=True)])
    world.store.store([event(minutes=1, type="consent", props=consent, suspect="too_fast")])
    assert world.counted() == {BERT}
    world.readmit(visitor_id=ANNA)
    assert world.counted() == {ANNA}


def test_letting_in_and_taking_it_back_is_on_the_trail(world: World) -> None:
    _suspects(world)
    made = world.readmit(reason="crawler")
    address = f"/tracking/quarantine/readmissions/{made['id']}"
    assert world.facade.client.delete(f"/api/v1{address}", headers=world.facade.headers).status_code == 204
    assert [deed.action for deed in world.trail.deeds] == ["quarantine.readmitted", "quarantine.rule_removed"]
    assert world.trail.deeds[0].after == {"site_id": SITE.id, "by": "reason", "value": "crawler", "lasting": True}
    assert world.facade.get(address).status_code == 404
    assert world.facade.get("/tracking/quarantine/readmissions").json["data"] == []
    assert not world.facade.services.get(SqlQuarantine).admitted(SITE.id, Suspect(CLARA, "crawler", None))


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"site_id": SITE.id}, "visitor_id"),
        ({"site_id": SITE.id, "reason": "crawler", "user_agent": "x"}, "visitor_id"),
        ({"site_id": SITE.id, "reason": "boredom"}, "reason"),
        ({"reason": "crawler"}, "site_id"),
        ({"site_id": "00000000-0000-4000-8000-000000000000", "reason": "crawler"}, "site_id"),
    ],
)
def test_what_cannot_be_let_in_is_said(world: World, body: dict[str, Any], field: str) -> None:
    answer = world.facade.post("/tracking/quarantine/readmit", json=body)
    assert answer.status_code == 422
    assert field in answer.json["error"]["details"]


def test_only_who_may_is_heard(world: World) -> None:
    world.facade.log_in("will")
    body = {"site_id": SITE.id, "reason": "crawler"}
    assert world.facade.get("/tracking/quarantine").status_code == 200
    assert world.facade.post("/tracking/quarantine/readmit", json=body).status_code == 403


def test_a_queue_that_is_down_only_makes_it_later(world: World) -> None:
    class Down:
        def send(self, *_: object, **__: object) -> str:
            raise Unavailable("down")

    _suspects(world)
    desk = QuarantineDesk(
        world.facade.services.get(SqlQuarantine),
        world.facade.services.get(SqlSites),
        Down(),
        world.trail,
        FixedClock(NOON + timedelta(days=1)),
    )
    desk.admit(SITE.id, "visitor", ANNA, "7", lasting=True)
    assert ANNA not in world.counted()
    assert desk.carry_out_open() == 1
    assert ANNA in world.counted()
    assert desk.carry_out_open() == 0


def test_a_word_that_was_given_for_good_is_not_given_again(world: World):
    desk = world.facade.services.get(QuarantineDesk)
    for _ in range(2):
        desk.admit_once(SITE.id, "reason", "headless", "up")
    assert [(one.by, one.value, one.lasting) for one in desk.admissions()] == [("reason", "headless", True)]
    assert len(world.queue.sent) == 1
