"""A visitor's record, the owner's bell and a deletion, from the stored event to a real SuiteCRM and its pages."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sqlalchemy import Engine, text, update

from suitecrm_bridge.bootstrap.work import JOBS
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.queue import Command, Queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.changes.service import ChangesService
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.service import AlertService, BehaviourService, ErasureService, IdentityService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.people_tables import alerts, visitor_cards
from suitecrm_bridge.features.tracking.storage.tombstones import Intake
from suitecrm_bridge.features.writeback.service import WritebackService
from suitecrm_bridge.store.migrate import upgrade
from tests.live import ADMIN, ADMIN_PASSWORD, live_environment, live_services
from tests.package.bridge_client import Client, person, query
from tests.process.people import Salesperson
from tests.stack import until

pytestmark = pytest.mark.live
SITE = str(uuid.uuid4())


@dataclass
class Kept:
    """A queue whose commands are carried out when the test says so."""

    sent: list[Command] = field(default_factory=list)

    def send(self, command: Command, *, delay: timedelta = timedelta(0)) -> str:
        self.sent.append(command)
        return "job"


@dataclass
class Bridge:
    services: Services
    queue: Kept
    ahead: timedelta = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def sees(self, visitor: str, kind: str = "pageview", path: str = "/pricing", **more: object) -> None:
        at = self.now()
        store = SqlEvents(self.services.get(Engine), self.services.get(Clock), self.services.get(Intake))
        known = {"id": str(uuid.uuid4()), "site_id": SITE, "visitor_id": visitor, "type": kind, "at": at}
        store.store([Event(**known, received_at=at, url=f"https://shop.example{path}", **more)])  # type: ignore[arg-type]

    def catch_up(self) -> None:
        self.ahead += timedelta(seconds=3)
        self.services.get(IdentityService).resolve_pending()
        self.services.get(BehaviourService).catch_up()
        self.services.get(AlertService).ring()
        self.services.get(WritebackService).flush()

    def writes_out(self) -> None:
        """Have everything written; a busy SuiteCRM may refuse a write for a moment, which the outbox then repeats."""

        def written() -> bool:
            self.services.get(WritebackService).flush()
            with self.services.get(Engine).connect() as connection:
                waiting = "SELECT count(*) FROM writeback_outbox WHERE status = 'waiting'"
                return connection.scalar(text(waiting)) == 0

        until(written, 30, "everything is written")

    def carries_on_erasing(self) -> int:
        """How many erasures are finished now, those of what other tests deleted among them: some at each tick."""
        finished = 0
        while more := self.services.get(ErasureService).finish():
            finished += more
        return finished

    def hears_of_changes(self) -> None:
        """What SuiteCRM's feed says, and what workers would make of it."""
        self.queue.sent.clear()
        self.services.get(ChangesService).read()
        for command in self.queue.sent:
            if not isinstance(command, ScoreLead):
                next(job for job in JOBS if job.command is type(command)).run(self.services, command)


@pytest.fixture(scope="module")
def house() -> Iterator[Bridge]:
    with live_services() as services:
        upgrade(services.get(Engine))
        made = Bridge(services, Kept())
        services.provide(Queue, lambda _: made.queue)
        services.provide(Clock, lambda _: made)
        made.hears_of_changes()
        yield made


@pytest.fixture
def lead(admin: Client) -> Iterator[tuple[str, str]]:
    address = f"ada.{uuid.uuid4().hex[:8]}@example.com"
    record = admin.make("Leads", first_name="Ada", last_name="Lovelace", email1=address, assigned_user_id="1")
    yield record, address
    admin.delete("Leads", record)


def visitors_of(lead_id: str) -> list[list[object]]:
    return query("SELECT name, total_page_views, deleted FROM scb_visitors WHERE lead_id = ?", lead_id)


def bells_of(lead_id: str) -> list[list[object]]:
    return query(
        "SELECT name, assigned_user_id, is_read FROM alerts WHERE deleted = 0 AND url_redirect LIKE ?", f"%{lead_id}"
    )


def identified(house: Bridge, address: str) -> str:
    visitor = str(uuid.uuid4())
    for _ in range(5):
        house.sees(visitor)
    house.sees(visitor, "identify", email=address, verified=True)
    house.catch_up()
    return visitor


def test_the_lead_shows_its_visitor_and_the_owner_hears_of_it_once(
    house: Bridge, lead: tuple[str, str], chromium: Browser, tmp_path: Path
) -> None:
    lead_id, address = lead
    visitor = identified(house, address)
    assert visitors_of(lead_id) == [[f"Visitor {visitor[:8]}", 5, 0]]
    assert bells_of(lead_id) == [["Ada Lovelace viewed pricing pages 5 times", "1", 0]]
    # As if killed after the outbox had everything and before that was noted.
    with house.services.get(Engine).begin() as connection:
        connection.execute(update(alerts).values(told_at=None))
        connection.execute(update(visitor_cards).values(shown=""))
        connection.execute(text("UPDATE visitors SET behind_since = last_seen_at"))
    house.catch_up()
    assert len(visitors_of(lead_id)) == len(bells_of(lead_id)) == 1
    page = chromium.new_page(viewport={"width": 1400, "height": 1600})
    sales = Salesperson(page, live_environment()["SUITECRM_URL"])
    sales.log_in(ADMIN, ADMIN_PASSWORD)
    sales.read_lead(lead_id)
    page.get_by_text("Website Visitors").locator("visible=true").last.click()
    page.get_by_text(f"Visitor {visitor[:8]}").locator("visible=true").first.wait_for(timeout=20_000)
    page.screenshot(path=tmp_path / "subpanel.png", full_page=True)
    page.wait_for_function("document.querySelector('.alert_count')?.textContent.trim() > '0'", timeout=20_000)
    page.locator(".desktop_notifications, .alertsButton").locator("visible=true").first.click()
    page.get_by_text("Ada Lovelace viewed pricing pages 5 times").locator("visible=true").first.wait_for(timeout=10_000)
    page.screenshot(path=tmp_path / "bell.png")
    page.close()


def test_a_link_taken_back_empties_the_lead(house: Bridge, lead: tuple[str, str]) -> None:
    from suitecrm_bridge.features.tracking.ports import Withdrawal
    from suitecrm_bridge.features.tracking.storage.identity import SqlIdentities

    lead_id, address = lead
    visitor = identified(house, address)
    store = SqlIdentities(house.services.get(Engine))
    [link] = store.links_of_visitor(visitor, 9)
    assert store.withdraw(Withdrawal(link.link, "1", "a mistake", house.now()))
    house.catch_up()
    assert visitors_of(lead_id) == []
    assert query("SELECT total_page_views, visitor_id FROM leads WHERE id = ?", lead_id) == [[0, None]]


def test_a_lead_deleted_in_suitecrm_is_forgotten_there_and_here(house: Bridge, admin: Client) -> None:
    address = f"gone.{uuid.uuid4().hex[:8]}@example.com"
    lead_id = admin.make("Leads", last_name="Gone", email1=address, assigned_user_id="1")
    visitor = identified(house, address)
    [[card]] = query("SELECT id FROM scb_visitors WHERE lead_id = ?", lead_id)
    house.hears_of_changes()
    admin.delete("Leads", lead_id)
    house.hears_of_changes()
    house.carries_on_erasing()
    house.writes_out()
    house.ahead += timedelta(minutes=3)
    assert house.carries_on_erasing() >= 1
    house.catch_up()
    house.writes_out()
    [gone] = query("SELECT name, deleted, visitor_id, lead_id FROM scb_visitors WHERE id = ?", card)
    assert (gone[:2], any(gone[2:])) == (["Erased", 1], False)
    with house.services.get(Engine).connect() as connection:
        names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        kept = [str(connection.execute(text(f'SELECT * FROM "{name}"')).all()) for name in names]  # noqa: S608
    assert not [rows for rows in kept if address in rows or visitor in rows]
    assert connection.closed


def test_a_visitors_record_that_was_deleted_in_suitecrm_stays_deleted(
    house: Bridge, admin: Client, lead: tuple[str, str]
) -> None:
    lead_id, address = lead
    visitor = identified(house, address)
    [[card]] = query("SELECT id FROM scb_visitors WHERE lead_id = ?", lead_id)
    with person() as anybody:
        anybody.delete("SCB_Visitors", str(card))
    house.hears_of_changes()
    house.sees(visitor)
    house.catch_up()
    with house.services.get(Engine).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM writeback_outbox")).scalar() == 0
    assert query("SELECT total_page_views FROM leads WHERE id = ?", lead_id) == [[6]]
