"""A tracker without a browser: sends what `tracking.js` would send, and keeps it until it is acknowledged."""

import json
import time
import uuid
from collections.abc import Sequence
from typing import Any

import httpx

from tests.stack import Stack

# What calls itself a program is stored as suspect and left out of the figures.
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Tracker:
    """Posts from an origin that the site allows; `acknowledged` holds the ids of events answered with 202."""

    def __init__(self, stack: Stack, site: str, origin: str | None = None) -> None:
        self._stack, self._site = stack, site
        self._origin = origin or stack.facade_url
        self.acknowledged: set[str] = set()

    def visit(self, *paths: str, email: str | None = None) -> None:
        """One new visitor looks at `paths`, and identifies at the end when `email` is given."""
        events = [event("pageview", self._origin + path) for path in paths]
        if email:
            events.append({**event("identify", self._origin + paths[-1]), "email": email})
        with self.client() as client:
            self.deliver(client, events)

    def client(self) -> httpx.Client:
        return httpx.Client(timeout=10, headers={"Origin": self._origin, "User-Agent": BROWSER})

    def deliver(self, client: httpx.Client, events: Sequence[dict[str, Any]]) -> None:
        """Send until it is acknowledged. Raises AssertionError when it is refused for good or never accepted."""
        now = int(time.time() * 1000)
        batch = {"site": self._site, "visitor": str(uuid.uuid4()), "sent_at": now, "events": list(events)}
        address = f"{self._stack.facade_url}/api/v1/track/batch"
        for _ in range(400):
            try:
                answer = client.post(address, content=json.dumps(batch), headers={"Content-Type": "text/plain"})
            except httpx.TransportError:
                time.sleep(0.1)
                continue
            if answer.status_code == 202:
                self.acknowledged.update(str(one["id"]) for one in events)
                return
            if answer.status_code == 401:
                # A first try arrived although its answer did not.
                (batch["token"],) = answer.json()["error"]["details"]["token"]
                continue
            assert answer.status_code in {429, 503}, answer.text
            time.sleep(float(answer.headers.get("Retry-After", 0.1)) if answer.status_code == 429 else 0.1)
        raise AssertionError("a batch was never accepted")


def event(kind: str, url: str) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "type": kind, "at": int(time.time() * 1000), "url": url}
