"""Whose e-mail address a visitor gave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

# A converted lead lives on as a contact, a dead one was given up: an open one is more likely meant.
_CLOSED = frozenset({"converted", "dead"})
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class IdentityLink:
    """One row of evidence: this visitor gave this address (lower case). `confidence` is 0 to 1."""

    id: int
    visitor_id: str
    email: str
    evidence: str
    confidence: float
    at: datetime


@dataclass(frozen=True)
class Match:
    """A CRM record that carries the address."""

    module: str
    record_id: str
    attributes: Mapping[str, object]


@dataclass(frozen=True)
class KnownAs:
    """Who a visitor is so far: module → record id, and the addresses that led there."""

    records: Mapping[str, str]
    emails: frozenset[str]


def best_match(matches: Sequence[Match], known: str | None = None) -> Match | None:
    """Of several records with one address: an open one before a converted or dead one, then the `known` one, then the
    one modified last."""

    def preference(match: Match) -> tuple[bool, bool, datetime, str]:
        status = str(match.attributes.get("status") or "").lower()
        modified = match.attributes.get("date_modified")
        at = modified if isinstance(modified, datetime) else _NEVER
        return status not in _CLOSED, match.record_id == known, at, match.record_id

    return max(matches, key=preference, default=None)


def is_another_person(known: KnownAs, email: str, matches: Sequence[Match]) -> bool:
    """Whether `email`, which `matches` carry, belongs to somebody else than the visitor already is."""
    if not known.records or not matches or email in known.emails:
        return False
    return not any(known.records.get(match.module) == match.record_id for match in matches)
