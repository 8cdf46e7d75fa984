"""Two of every process, killed in the middle, on a bad day: everything is done, and done once."""

import json
import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import httpx
import pytest

from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.writeback.model import Write
from tests.process.bridge import ORIGIN, PATIENCE, Bridge, bridge
from tests.stack import until
from tests.tracker import BROWSER, event

pytestmark = pytest.mark.process

DAY = 86_400_000  # milliseconds
HANDS = ("ingest", "ingest-2", "worker", "worker-2", "scheduler", "scheduler-2")


@pytest.fixture(scope="module")
def house() -> Iterator[Bridge]:
    with bridge("facade", *HANDS) as started:
        yield started


def deliver(house: Bridge, visitor: str, events: Sequence[dict[str, Any]], skew: int = 0) -> None:
    """One batch of a browser whose clock is `skew` milliseconds wrong; asked for a token, it sends again with it."""
    wrong = [{**one, "at": one["at"] + skew} for one in events]
    now = int(time.time() * 1000) + skew
    sent = {"site": house.site, "visitor": visitor, "sent_at": now, "load": str(uuid.uuid4()), "events": wrong}
    headers = {"Origin": ORIGIN, "User-Agent": BROWSER, "Content-Type": "text/plain"}
    address = f"{house.stack.facade_url}/api/v1/track/batch"
    answer = httpx.post(address, content=json.dumps(sent), headers=headers, timeout=20)
    if answer.status_code == 401:
        token = answer.json()["error"]["details"]["token"][0]
        answer = httpx.post(address, content=json.dumps({**sent, "token": token}), headers=headers, timeout=20)
    assert answer.status_code == 202


def view(path: str) -> dict[str, Any]:
    return event("pageview", ORIGIN + path)


def identify(email: object) -> dict[str, Any]:
    return {**event("identify", f"{ORIGIN}/contact"), "email": email}


def totals(house: Bridge, lead_id: str) -> tuple[int, int]:
    lead = house.lead(lead_id)
    return lead["total_visits"], lead["total_page_views"]


def scores(house: Bridge, lead_id: str) -> int:
    return int(house.one("SELECT COUNT(*) FROM score_log WHERE lead_id = :lead", lead=lead_id))


def test_two_visitors_and_repeated_batches_and_wrong_clocks_add_up_on_one_lead(house: Bridge) -> None:
    (lead_id,) = house.leads(1)
    email = house.lead(lead_id)["email1"]
    early, late = str(uuid.uuid4()), str(uuid.uuid4())
    deliver(house, early, [identify(email)])
    tabs = [[view("/"), view("/pricing")], [view("/product"), view("/pricing")], [view("/docs")]]
    threads = [
        threading.Thread(target=deliver, args=(house, early, tab), kwargs={"skew": skew})
        for tab, skew in zip(tabs, (0, -3 * DAY, 2 * DAY), strict=True)
        for _ in range(3)
    ]
    other = [view("/"), identify(email)]
    threads += [threading.Thread(target=deliver, args=(house, late, other)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    until(lambda: totals(house, lead_id) == (2, 6), PATIENCE, "the sum of both")
    house.settle()
    assert totals(house, lead_id) == (2, 6)
    repeated = "SELECT COUNT(*) - COUNT(DISTINCT occasion) FROM score_log WHERE lead_id = :lead"
    assert house.one(repeated, lead=lead_id) == 0
    assert house.dead() == 0


def test_an_address_nobody_has_waits_for_the_lead_that_brings_it(house: Bridge) -> None:
    visitor, email = str(uuid.uuid4()), f"nobody.{time.time_ns()}@example.com"
    deliver(house, visitor, [view("/pricing"), identify(email)])
    closed = "SELECT COUNT(*) FROM identity_links WHERE email = :email AND outcome = 'unknown'"
    until(lambda: house.one(closed, email=email) == 1, PATIENCE, "nobody is found")
    made = house.crm.create("Leads", {"last_name": "Somebody", "email1": email})
    until(lambda: totals(house, made.id) == (1, 1), PATIENCE, "the visit is theirs")


def test_two_schedulers_and_two_workers_ask_for_news_once_a_second(house: Bridge) -> None:
    house.forget_requests()
    time.sleep(5)
    assert 2 <= len(house.requests("/bridge/changes", "GET")) <= 7


def test_a_database_locked_for_five_seconds_only_delays(house: Bridge) -> None:
    (lead_id,) = house.leads(1)
    before = scores(house, lead_id)
    lock = sqlite3.connect(house.stack.folder / "bridge.db", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    deliver(house, str(uuid.uuid4()), [view("/pricing"), identify(house.lead(lead_id)["email1"])])
    house.crm.update("Leads", lead_id, {"title": "Managing Director"})
    time.sleep(5)
    lock.execute("COMMIT")
    lock.close()
    until(lambda: totals(house, lead_id) == (1, 1), PATIENCE, "the visit arrives")
    until(lambda: scores(house, lead_id) >= before + 2, PATIENCE, "the save and the visit are scored")
    house.settle()
    assert house.dead() == 0


def test_workers_and_a_scheduler_killed_in_the_middle_of_writing_and_scoring_lose_nothing(house: Bridge) -> None:
    written, scored = house.leads(2)
    before = scores(house, scored)
    house.fault("slow", seconds=2)
    house.put(Write("Leads", written, {"total_visits": 11}, "full"))
    occasion = f"asked-{uuid.uuid4()}"
    house.services.get(Queue).send(ScoreLead(scored, occasion))
    time.sleep(1.5)
    victims = ("worker", "worker-2", "scheduler")
    for victim in victims:
        house.stack.kill(victim)
    killed = time.monotonic()
    house.mend()
    house.stack.start(*victims)
    until(lambda: house.lead(written)["total_visits"] == 11 and house.waiting() == 0, PATIENCE, "it is written")
    until(lambda: scores(house, scored) > before, PATIENCE, "it is scored")
    assert time.monotonic() - killed < PATIENCE
    house.settle()
    assert scores(house, scored) == before + 1
    assert house.dead() == 0


def test_queued_delayed_and_repeated_commands_outlive_a_killed_redis(house: Bridge) -> None:
    leads = house.leads(3)
    before = [scores(house, lead_id) for lead_id in leads]
    queue = house.services.get(Queue)
    house.fault("down")
    queue.send(ScoreLead(leads[0], f"asked-{uuid.uuid4()}"))
    time.sleep(1.5)
    for worker in ("worker", "worker-2"):
        house.stack.kill(worker)
    queue.send(ScoreLead(leads[1], f"asked-{uuid.uuid4()}"))
    queue.send(ScoreLead(leads[2], f"asked-{uuid.uuid4()}"), delay=timedelta(seconds=4))
    house.stack.kill("redis")
    house.stack.start("redis", "worker", "worker-2")
    house.mend()
    wanted = [count + 1 for count in before]
    until(lambda: [scores(house, lead_id) for lead_id in leads] == wanted, PATIENCE, "all three are scored")
    house.settle()
    assert [scores(house, lead_id) for lead_id in leads] == wanted
    assert house.dead() == 0
