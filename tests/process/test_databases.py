"""One journey each on the databases of production: every process on MariaDB, and on PostgreSQL."""

import time
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.databases import NotInstalled, Servers
from tests.process.bridge import ORIGIN, PATIENCE, Bridge, address, bridge
from tests.stack import OURS, until

pytestmark = pytest.mark.process

_BROWSER = {"Origin": ORIGIN, "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"}


def visit(it: Bridge, visitor: str, *events: dict[str, Any]) -> int:
    """Send these as a browser does; how many were accepted."""
    now = int(time.time() * 1000)
    told = [{"id": str(uuid4()), "at": now, "url": f"{ORIGIN}/pricing", **one} for one in events]
    batch = {"site": it.site, "visitor": visitor, "sent_at": now, "load": str(uuid4()), "events": told}
    answer = httpx.post(f"{it.stack.facade_url}/api/v1/track/batch", json=batch, headers=_BROWSER, timeout=30)
    return int(answer.raise_for_status().json()["data"]["accepted"])


@pytest.mark.parametrize("kind", ["mariadb", "postgresql"])
def test_a_visit_and_a_saved_lead_become_a_score(kind: str, servers: Servers) -> None:
    try:
        database = servers.of(kind).fresh()
    except NotInstalled as missing:
        pytest.skip(str(missing))
    with bridge(*OURS, extra={"BRIDGE_DATABASE_URL": database}) as it:
        (lead,) = it.leads(1)
        until(lambda: it.lead(lead)["ai_scored_at"], PATIENCE, "the first score")
        view, who = {"type": "pageview", "title": "Preise \u20ac \U0001f600"}, {"type": "identify", "email": address(0)}
        assert visit(it, str(uuid4()), view, view, who) == 3
        until(lambda: it.lead(lead)["total_page_views"] == 2, PATIENCE, "the visit in the lead")
        it.settle()
        assert it.lead(lead)["total_visits"] == 1
        assert it.one("SELECT COUNT(*) FROM score_log WHERE lead_id = :lead", lead=lead) >= 2
        assert it.one("SELECT title FROM events WHERE type = 'pageview' LIMIT 1") == view["title"]
        assert it.dead() == 0
