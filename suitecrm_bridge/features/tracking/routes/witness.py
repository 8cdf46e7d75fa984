"""State what only the server can know of a batch: whose it is, what is proved, and who somebody was until now."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from suitecrm_bridge.features.sites.model import Site, SiteSecrets
from suitecrm_bridge.features.tracking.routes.daily import DailyIds
from suitecrm_bridge.features.tracking.routes.tokens import HitTokens
from suitecrm_bridge.features.tracking.schemas import Facts, Parsed, WireEvent


# Tuples, since every request makes one of each, and a frozen dataclass takes five times as long to make.
class Origin(NamedTuple):
    """Where a request came from: the full address, and what the browser says of itself."""

    address: str
    user_agent: str
    at_ms: int


class Witnessed(NamedTuple):
    """The batch as the stream should keep it, whose it is, and the events whose signature does not fit.

    `proved`: it brought a valid token. `token`: the one to answer with, when a new one is due.
    """

    visitor: UUID
    body: bytes
    proved: bool
    token: str | None
    unverified: Sequence[UUID]


class Witness:
    def __init__(self, daily: DailyIds, secrets: SiteSecrets, tokens: HitTokens) -> None:
        self._daily = daily
        self._secrets = secrets
        self._tokens = tokens

    def of(self, parsed: Parsed, site: Site, origin: Origin) -> Witnessed:
        """Raises Unavailable when a daily id is needed and cannot be had."""
        visitor, body, unverified = self._facts(parsed, site, origin)
        sent_at = parsed.batch.sent_at
        proof = self._tokens.check(parsed.batch.token or "", site.id, visitor, origin.at_ms, sent_at)
        token = None if proof == "good" else self._tokens.mint(site.id, visitor, origin.at_ms, sent_at)
        return Witnessed(visitor, body, proof != "bad", token, unverified)

    def _facts(self, parsed: Parsed, site: Site, origin: Origin) -> tuple[UUID, bytes, Sequence[UUID]]:
        visitor, body = parsed.batch.visitor, parsed.body
        # Most batches need nothing, and a search in bytes costs less than a look at each event.
        if visitor and b'"signature"' not in body and b'"consent"' not in body:
            return visitor, body, ()
        events = parsed.batch.events
        signed = [event for event in events if event.signature]
        verified = [event.id for event in signed if self._vouched(event, site, origin)]
        facts = Facts(daily=visitor is None, verified=verified)
        if visitor is None:
            visitor = self._today(site, origin, *_recipient(events))
        elif any(event.type == "consent" and (event.data or {}).get("granted") is True for event in events):
            facts.was = self._today(site, origin)
        unverified = [event.id for event in signed if event.id not in verified]
        return visitor, parsed.stamped(visitor, facts), unverified

    def _today(self, site: Site, origin: Origin, *more: str) -> UUID:
        return self._daily.of(site.id, origin.address, origin.user_agent, origin.at_ms, *more)

    def _vouched(self, event: WireEvent, site: Site, origin: Origin) -> bool:
        subject = event.email if event.type == "identify" else (event.data or {}).get("recipient")
        if not isinstance(subject, str) or not event.signature:
            return False
        return self._secrets.vouches(site.id, subject, event.signature, origin.at_ms / 1000)


def _recipient(events: Sequence[WireEvent]) -> tuple[str, ...]:
    """Mail services open pictures for everybody from the same few machines: there only the mail tells people apart."""
    data = events[0].data or {}
    if events[0].type != "open":
        return ()
    return "open", str(data.get("message", "")), str(data.get("recipient", ""))
