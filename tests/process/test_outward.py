"""With real processes: a change in SuiteCRM reaches a subscriber, signed, and the score is on the audit trail."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from standardwebhooks import Webhook

from tests.net.receivers import Receiver, receiver
from tests.stack import Stack, running, until

pytestmark = pytest.mark.process

PATIENCE = 60


@pytest.fixture
def there() -> Iterator[Receiver]:
    with receiver() as started:
        yield started


@pytest.fixture
def stack() -> Iterator[Stack]:
    allowed = {"BRIDGE_OUTBOUND_HTTP": "yes", "BRIDGE_OUTBOUND_NETWORKS": "127.0.0.0/8"}
    with tempfile.TemporaryDirectory(prefix="scb-") as folder:
        processes = ("redis", "sandbox", "facade", "worker", "scheduler")
        with running(Path(folder), *processes, extra=allowed) as started:
            yield started


def test_a_change_reaches_a_subscriber_and_the_trail(stack: Stack, there: Receiver) -> None:
    with httpx.Client(base_url=f"{stack.facade_url}/api/v1", timeout=20) as api:
        said = api.post("/auth/login", json={"user_name": "admin", "password": "admin123"}).json()
        api.headers["Authorization"] = f"Bearer {said['data']['attributes']['access_token']}"
        asked = {"url": there.url, "events": ["lead.updated", "lead.score_changed"]}
        hook = api.post("/webhooks", json=asked).json()["data"]["attributes"]
        lead = api.get("/leads?per_page=1").json()["data"][0]["id"]
        assert api.patch(f"/leads/{lead}", json={"status": "In Process", "title": "CEO"}).status_code == 200

        def told() -> set[str]:
            return {Webhook(hook["secret"]).verify(one.body, one.headers)["type"] for one in there.received}

        until(lambda: told() >= {"lead.updated", "lead.score_changed"}, PATIENCE, "both events arrive")
        until(lambda: _deeds(api, f"action=lead.scored&subject_id={lead}"), PATIENCE, "the score is on the trail")
        (deed,) = _deeds(api, f"action=lead.scored&subject_id={lead}&per_page=1")
        assert deed["details"]["model"]
        assert set(deed["before"]) == {"ai_score", "ai_score_band"}
        assert api.get("/audit/verify").json()["data"]["attributes"]["intact"] is True
        assert "lines hold" in stack.cli("audit", "verify")


def _deeds(api: httpx.Client, query: str) -> list[dict[str, dict[str, object]]]:
    return [one["attributes"] for one in api.get(f"/audit?{query}").json()["data"]]
