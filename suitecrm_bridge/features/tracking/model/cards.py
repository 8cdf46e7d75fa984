"""A visitor's record in SuiteCRM: who it belongs to, and what it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import cast

from suitecrm_bridge.features.tracking.model.behaviour import Summary, fields_of, summarise
from suitecrm_bridge.features.tracking.model.identity import PROVEN
from suitecrm_bridge.features.tracking.model.intent import SignalCount
from suitecrm_bridge.features.tracking.model.visitors import Visitor

MODULE = "SCB_Visitors"
_LONGEST_NAME = 150
_LONGEST_SUMMARY = 10_000


@dataclass(frozen=True)
class CardLink:
    """A record that the visitor is, with the account and the owner it had when that was found out."""

    module: str
    record_id: str
    confidence: float
    account_id: str | None = None
    owner_id: str | None = None


@dataclass(frozen=True)
class Card:
    """`client` has device, browser, os, country, region, city and company as far as known.

    `id` is the record's. `shown` is the mark of what SuiteCRM was told last of whom it belongs to; None before the
    first time.
    """

    visitor: Visitor
    signals: Sequence[SignalCount]
    client: Mapping[str, str | None]
    links: Sequence[CardLink]
    id: str | None = None
    shown: str | None = None
    gone: bool = False


def belongings(card: Card) -> dict[str, object]:
    """What changes only with who the visitor is."""
    by_module = {link.module: link for link in card.links}
    lead, contact = by_module.get("Leads"), by_module.get("Contacts")
    of = [link for link in (contact, lead) if link]
    return {
        "name": _name(card),
        "lead_id": lead.record_id if lead else None,
        "contact_id": contact.record_id if contact else None,
        "account_id": next((link.account_id for link in of if link.account_id), None),
        "assigned_user_id": next((link.owner_id for link in of if link.owner_id), None),
    }


def mark_of(values: Mapping[str, object]) -> str:
    """Tells whether `belongings` are the same as before, without keeping them."""
    return sha256(repr(sorted(values.items())).encode()).hexdigest()


def figures(card: Card, journey: str, now: datetime) -> dict[str, object]:
    """What the visitor did (docs/fields.md)."""
    summary = cast("Summary", summarise([card.visitor], card.signals, now))
    client = card.client
    return {
        **fields_of(summary),
        "company": _cut(client.get("company"), 255),
        "country": _cut(client.get("country"), 2),
        "region": _cut(client.get("region"), 100),
        "city": _cut(client.get("city"), 100),
        "device": _cut(client.get("device"), 20),
        "browser": _cut(client.get("browser"), 50),
        "operating_system": _cut(client.get("os"), 50),
        "journey_summary": journey[:_LONGEST_SUMMARY],
        "last_utm_source": client.get("last_utm_source"),
        "last_utm_medium": client.get("last_utm_medium"),
        "last_utm_campaign": client.get("last_utm_campaign"),
    }


def nobody() -> dict[str, object]:
    """Behaviour fields of a Lead or Contact that no visitor is any more."""
    texts = ("visitor_id", "first_visit_at", "last_visit_at", "first_landing_page", "first_referrer", "utm_source",
             "utm_medium", "utm_campaign", "utm_term", "utm_content")  # fmt: skip
    numbers = ("total_visits", "total_page_views", "total_time_spent", "engagement_score", "intent_score")
    return {**dict.fromkeys(texts), **dict.fromkeys(numbers, 0), "intent_signals": []}


def _name(card: Card) -> str:
    """Told apart by device and place; whose it is the links say, so no person's name is copied."""
    client = card.client
    device = " on ".join(filter(None, (client.get("browser"), client.get("os"))))
    place = client.get("company") or client.get("city") or client.get("country")
    label = ", ".join(filter(None, (device, place))) or "Visitor"
    claimed = bool(card.links) and max(link.confidence for link in card.links) < PROVEN
    suffix = f" {card.visitor.id[:8]}" + (" (claimed, not proven)" if claimed else "")
    return label[: _LONGEST_NAME - len(suffix)] + suffix


def _cut(text: str | None, length: int) -> str | None:
    return text[:length] if text else None
