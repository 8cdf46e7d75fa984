"""Builders and stand-ins for the tests of tracking."""

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from prometheus_client import CollectorRegistry

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.queue import Command
from suitecrm_bridge.features.sites.model import Site, SiteSecrets
from suitecrm_bridge.features.tracking.model import Client, Entry, Event, Match, Suspect
from suitecrm_bridge.features.tracking.ports import Answer, Gate, Sender
from suitecrm_bridge.features.tracking.routes import CollectorApp
from suitecrm_bridge.features.tracking.routes.address import Senders
from suitecrm_bridge.features.tracking.routes.daily import DailyIds
from suitecrm_bridge.features.tracking.routes.tokens import HitTokens
from suitecrm_bridge.features.tracking.routes.witness import Witness
from suitecrm_bridge.features.tracking.service import Examiner
from suitecrm_bridge.features.writeback.model import Write

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ORIGIN = "https://shop.example"
SITE = Site("11111111-1111-4111-8111-111111111111", "site_AAAAAAAAAAAAAAAAAAAAAAAA", "Shop", (ORIGIN,))
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
SECRETS = SiteSecrets(b"s" * 32)
ANNA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
BERT = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb"


def event(visitor: str = ANNA, minutes: float = 0, **more: object) -> Event:
    """A page view `minutes` after noon unless told otherwise."""
    at = NOON + timedelta(minutes=minutes)
    known = {"id": str(uuid4()), "type": "pageview", "url": f"{ORIGIN}/", "at": at, "received_at": at}
    values: dict[str, Any] = {"site_id": SITE.id, "visitor_id": visitor, **known, **more}
    return Event(**values)


class Everybody:
    """Knows nothing of anybody: no place, no network, no spam, and lets no suspect in."""

    def enrich(self, user_agent: str | None, address: str | None) -> Client:
        return Client()

    def is_hosting(self, address: str) -> bool:
        return False

    def is_spam(self, referrer: str | None) -> bool:
        return False

    def admitted(self, site_id: str, suspect: Suspect) -> bool:
        return False


def examiner() -> Examiner:
    """One that judges by user agent, traits and pace alone."""
    everybody = Everybody()
    return Examiner(everybody, everybody, everybody)


def wire(kind: str = "pageview", **more: object) -> dict[str, Any]:
    """One event as a tracker sends it."""
    ms = int(NOON.timestamp() * 1000)
    return {"id": str(uuid4()), "type": kind, "at": ms, "url": f"{ORIGIN}/", **more}


def body(*events: dict[str, Any], **more: object) -> bytes:
    batch = {"site": SITE.key, "visitor": ANNA, "sent_at": int(NOON.timestamp() * 1000), "events": list(events)}
    return json.dumps({**batch, **more}).encode()


def entry(*events: dict[str, Any], user_agent: str = BROWSER, received: datetime = NOON, **more: object) -> Entry:
    return Entry(SITE.id, int(received.timestamp() * 1000), "192.0.2.0", user_agent, body(*events, **more))


class OneSite:
    """A SiteDirectory that knows SITE."""

    def by_key(self, key: str) -> Site | None:
        return SITE if key == SITE.key else None

    def knows_origin(self, origin: str) -> bool:
        return origin == ORIGIN


@dataclass
class OpenGate:
    """A Gate that takes everything, or gives the one answer it was told to."""

    answer: Answer = field(default_factory=lambda: Answer("taken", 99, 10))
    down: bool = False
    taken: list[Entry] = field(default_factory=list)
    senders: list[Sender] = field(default_factory=list)

    def admit(self, entry: Entry, *, sender: Sender, events: int) -> Answer:
        if self.down:
            raise Unavailable("Events cannot be accepted at the moment.", retry_after=5)
        self.senders.append(sender)
        if self.answer.verdict == "taken":
            self.taken.append(entry)
        return self.answer


@dataclass
class Queued:
    """A Queue that keeps what it is sent."""

    sent: list[Command] = field(default_factory=list)
    down: bool = False

    def send(self, command: Command, *, delay: timedelta = timedelta(0)) -> str:
        if self.down:
            raise Unavailable("The queue does not answer.")
        self.sent.append(command)
        return "job"


@dataclass
class Kept:
    """An Outbox that keeps what is put."""

    writes: list[Write] = field(default_factory=list)

    def put(self, writes: Sequence[Write]) -> None:
        self.writes += writes


@dataclass
class Crowd:
    """The people SuiteCRM knows."""

    matches: dict[tuple[str, str], list[Match]] = field(default_factory=dict)
    down: bool = False

    def with_email(self, module: str, email: str) -> Sequence[Match]:
        if self.down:
            raise Unavailable("SuiteCRM does not answer.")
        return self.matches.get((module, email), [])

    def record(self, module: str, record_id: str) -> Match | None:
        if self.down:
            raise Unavailable("SuiteCRM does not answer.")
        theirs = [match for found in self.matches.values() for match in found]
        return next((match for match in theirs if (match.module, match.record_id) == (module, record_id)), None)

    def address_of(self, module: str, record_id: str) -> str | None:
        theirs = [
            email
            for (of, email), found in self.matches.items()
            if of == module and record_id in {m.record_id for m in found}
        ]
        return theirs[0] if theirs else None


@dataclass
class FreeTurns:
    free: bool = True

    @contextmanager
    def alone(self) -> Iterator[bool]:
        yield self.free


@dataclass(frozen=True)
class Heard:
    status: int
    headers: dict[str, str]
    text: bytes

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.text)


class DatedSalts:
    """A salt for each day that a test can foresee."""

    def of(self, day: date) -> bytes:
        return day.isoformat().encode()


def collector(gate: Gate, *, proxies: int = 0, clock: FixedClock | None = None) -> CollectorApp:
    return CollectorApp(
        OneSite(), gate, Senders(b"k" * 32), clock or FixedClock(NOON),
        witness=Witness(DailyIds(DatedSalts()), SECRETS, HitTokens(b"t" * 32)),
        policy='"address";q=10;w=1', trusted_proxies=proxies, registry=CollectorRegistry(),
    )  # fmt: skip


def ask(app: CollectorApp, sent: bytes = b"", *, method: str = "POST", **environ: object) -> Heard:
    """One request, from ORIGIN with a browser's headers unless told otherwise."""
    heard: list[Any] = []
    given = {
        "REQUEST_METHOD": method, "PATH_INFO": "/api/v1/track/batch",
        "CONTENT_TYPE": "text/plain;charset=UTF-8", "CONTENT_LENGTH": str(len(sent)),
        "HTTP_ORIGIN": ORIGIN, "HTTP_USER_AGENT": BROWSER, "REMOTE_ADDR": "192.0.2.77", "wsgi.input": io.BytesIO(sent),
    }  # fmt: skip
    parts = app({**given, **environ}, lambda status, headers: heard.extend([status, headers]))
    return Heard(int(heard[0][:3]), dict(heard[1]), b"".join(parts))
