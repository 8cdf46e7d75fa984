"""Who a visitor is: what speaks for it, how much that is worth, and what follows from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

Evidence = Literal["signed_identify", "manual", "form", "email_click", "chat", "identify"]
Outcome = Literal["linked", "unknown", "conflict", "overruled", "taken_back", "quarantined"]

CONFIDENCE: Mapping[str, float] = {
    "signed_identify": 1.0,  # the site's own server vouches for it
    "manual": 1.0,  # a person said so
    "form": 0.9,
    "email_click": 0.9,  # an e-mail may have been forwarded
    "chat": 0.8,
    "identify": 0.6,  # anybody can have a page say so
}
# People with the same browser behind one address share a daily id: whatever one of them proves, the visitor is perhaps
# another, so that no evidence reaches PROVEN, except what a person says.
_DAILY = 0.6
# Below this somebody only claims to be the person.
PROVEN = 0.7

# A converted lead lives on as a contact, a dead one was given up: an open one is more likely meant.
_CLOSED = frozenset({"converted", "dead"})
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class IdentityLink:
    """One row of evidence: this visitor gave this address (lower case), or is this record. `confidence` is 0 to 1."""

    id: int
    visitor_id: str
    email: str | None
    evidence: str
    confidence: float
    at: datetime
    record: tuple[str, str] | None = None


@dataclass(frozen=True)
class ShownLink:
    """A row of evidence with what became of it. `records` are those that the visitor is because of it."""

    link: IdentityLink
    outcome: str | None
    records: tuple[tuple[str, str], ...] = ()
    by: str | None = None
    taken_back_at: datetime | None = None
    taken_back_by: str | None = None
    reason: str | None = None

    @property
    def claimed(self) -> bool:
        return self.link.confidence < PROVEN


@dataclass(frozen=True)
class Statement:
    """What another part of the product knows about who a visitor is. `occasion` makes a repeat harmless."""

    visitor_id: str
    evidence: Evidence
    occasion: str
    at: datetime
    email: str | None = None
    record: tuple[str, str] | None = None
    daily: bool = False
    by: str | None = None


@dataclass(frozen=True)
class Match:
    """A CRM record that carries the address."""

    module: str
    record_id: str
    attributes: Mapping[str, object]


@dataclass(frozen=True)
class KnownAs:
    """Who a visitor is so far: module → record id, the addresses that led there, the best evidence for it.

    `denied` are the addresses and records that a person took back from this visitor.
    """

    records: Mapping[str, str]
    emails: frozenset[str]
    confidence: float = 0.0
    denied: frozenset[object] = field(default_factory=frozenset)


def confidence_of(evidence: str, *, daily: bool) -> float:
    """How much this kind of evidence is worth, given under an id that lasts or one that ends with the day."""
    worth = CONFIDENCE[evidence]
    return round(worth * _DAILY, 2) if daily and evidence != "manual" else worth


def best_match(matches: Sequence[Match], known: str | None = None) -> Match | None:
    """Of several records with one address: an open one before a converted or dead one, then the `known` one, then the
    one modified last."""

    def preference(match: Match) -> tuple[bool, bool, datetime, str]:
        status = str(match.attributes.get("status") or "").lower()
        modified = match.attributes.get("date_modified")
        at = modified if isinstance(modified, datetime) else _NEVER
        return status not in _CLOSED, match.record_id == known, at, match.record_id

    return max(matches, key=preference, default=None)


def is_another_person(known: KnownAs, email: str | None, matches: Sequence[Match]) -> bool:
    """Whether `email`, which `matches` carry, belongs to somebody else than the visitor already is."""
    if not known.records or not matches or email in known.emails:
        return False
    return not any(known.records.get(match.module) == match.record_id for match in matches)


def judge(known: KnownAs, link: IdentityLink, matches: Sequence[Match]) -> tuple[Outcome, bool]:
    """What becomes of `link`, and whether it puts another person in the place of who the visitor was so far.

    A visitor who is one person never becomes another by giving a second address, unless the first was only claimed
    and this one is not, or a person says so. What a person took back only a person brings back.
    """
    if link.evidence != "manual" and not known.denied.isdisjoint({link.email, link.record} - {None}):
        return "taken_back", False
    if not matches:
        return "unknown", False
    if not is_another_person(known, link.email, matches):
        return "linked", False
    stronger = link.evidence == "manual" or known.confidence < PROVEN <= link.confidence
    return ("linked", True) if stronger else ("conflict", False)


def who_counts(links: Sequence[tuple[str, float]]) -> frozenset[str]:
    """Of the visitors (id, confidence) that are one record, those whose doings its figures show.

    Whoever only claims to be that person counts no longer once somebody has proved it: a stranger's claim cannot change
    what is known of a person.
    """
    proven = frozenset(visitor for visitor, confidence in links if confidence >= PROVEN)
    return proven or frozenset(visitor for visitor, _ in links)
