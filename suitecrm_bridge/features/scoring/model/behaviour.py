"""What a lead did on the website, as tracking sums it up."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Signal:
    """One kind of buying signal: its name (`viewed_pricing`), how often, and when last (aware UTC)."""

    signal: str
    count: int
    last_at: datetime


@dataclass(frozen=True)
class Behaviour:
    """Everything one identified person did so far. Scores 0 to 100, times aware UTC, campaign values by first touch."""

    visits: int = 0
    page_views: int = 0
    seconds: int = 0
    first_visit_at: datetime | None = None
    last_visit_at: datetime | None = None
    first_referrer: str | None = None
    first_landing_page: str | None = None
    utm_source: str | None = None
    utm_medium: str | None = None
    utm_campaign: str | None = None
    utm_term: str | None = None
    utm_content: str | None = None
    engagement_score: int = 0
    intent_score: int = 0
    signals: tuple[Signal, ...] = ()
