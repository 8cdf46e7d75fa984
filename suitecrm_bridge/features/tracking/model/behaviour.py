"""What the visitors behind one CRM record did, summed up for SuiteCRM and for scoring."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from suitecrm_bridge.features.tracking.model.intent import SignalCount, combined, intent_score
from suitecrm_bridge.features.tracking.model.touch import Touch
from suitecrm_bridge.features.tracking.model.visitors import Visitor


@dataclass(frozen=True)
class Summary:
    """The behaviour of all visitors that are one person. `visitor_id` is the one seen last; `touch` is the first."""

    visitor_id: str
    visits: int
    page_views: int
    seconds: int
    first_visit_at: datetime
    last_visit_at: datetime
    touch: Touch
    signals: tuple[SignalCount, ...]

    @property
    def engagement(self) -> int:
        return engagement_score(self.visits, self.page_views, self.seconds)

    @property
    def intent(self) -> int:
        return intent_score(self.signals)


def summarise(visitors: Sequence[Visitor], signals: Iterable[SignalCount]) -> Summary | None:
    """One person's behaviour from all their visitors (one a device or browser); None when there is none."""
    if not visitors:
        return None
    latest = max(visitors, key=lambda visitor: (visitor.last_seen_at, visitor.id))
    arrived = min(visitors, key=lambda visitor: (visitor.first_view_at or visitor.last_seen_at, visitor.id))
    visits = sum(visitor.visits for visitor in visitors)
    found = list(signals)
    if visits > 1:
        found.append(SignalCount("repeat_visit", visits - 1, latest.last_seen_at))
    return Summary(
        visitor_id=latest.id,
        visits=visits,
        page_views=sum(visitor.page_views for visitor in visitors),
        seconds=round(sum(visitor.seconds for visitor in visitors)),
        first_visit_at=min(visitor.first_seen_at for visitor in visitors),
        last_visit_at=latest.last_seen_at,
        touch=arrived.touch,
        signals=combined(found),
    )


def engagement_score(visits: int, page_views: int, seconds: float) -> int:
    """0 to 100: 4 points a page up to 40, 1 point each 20 visible seconds up to 30, 10 points a visit up to 30."""
    return min(40, 4 * page_views) + min(30, int(seconds // 20)) + min(30, 10 * visits)


def fields_of(summary: Summary) -> dict[str, object]:
    """The behaviour fields of a Lead or Contact (docs/lead-fields.md)."""
    touch = asdict(summary.touch)
    return {
        "visitor_id": summary.visitor_id,
        "total_visits": summary.visits,
        "total_page_views": summary.page_views,
        "total_time_spent": summary.seconds,
        "first_visit_at": _iso(summary.first_visit_at),
        "last_visit_at": _iso(summary.last_visit_at),
        "first_landing_page": touch.pop("landing_page"),
        "first_referrer": touch.pop("referrer"),
        **touch,
        "engagement_score": summary.engagement,
        "intent_score": summary.intent,
        "intent_signals": [
            {"signal": found.signal, "count": found.count, "last_at": _iso(found.last_at)} for found in summary.signals
        ],
    }


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
