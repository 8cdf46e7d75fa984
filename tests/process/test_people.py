"""The owner's bell and the visitor's record, while processes are killed all the time."""

import time

import pytest

from tests.process.bridge import ORIGIN, address, bridge
from tests.stack import until
from tests.tracker import Tracker

pytestmark = pytest.mark.process

LEADS = 12


def test_every_bell_rings_once_and_every_visitor_has_one_record_although_processes_are_killed() -> None:
    with bridge("facade", "ingest", "worker", "scheduler") as here:
        leads = here.leads(LEADS)
        for lead_id in leads:
            here.crm.update("Leads", lead_id, {"assigned_user_id": "seed_will_id"})
        tracker = Tracker(here.stack, here.site, ORIGIN)
        for number in range(LEADS):
            tracker.visit(*["/pricing"] * 6, email=address(number))
            if number % 3 == 0:
                for victim in ("worker", "ingest"):
                    here.stack.kill(victim)
                    time.sleep(0.3)
                    here.stack.start(victim)
        until(lambda: here.one("SELECT COUNT(*) FROM alerts WHERE told_at IS NOT NULL") == LEADS, 120, "all are told")
        here.settle()
        made = [item for status, item in here.items_sent() if status == 200 and item["op"] == "create"]
        for module in ("Alerts", "SCB_Visitors"):
            ids = {item["id"] for item in made if item["module"] == module}
            assert len(ids) == LEADS, module
        told = [record.attributes["url_redirect"] for record in here.crm.scan("Alerts", fields=["url_redirect"])]
        assert sorted(str(url).rpartition("=")[2] for url in told) == sorted(leads)
        assert here.dead() == 0
