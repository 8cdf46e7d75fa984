"""What the visitors behind one CRM record did, summed up for SuiteCRM and for scoring."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from suitecrm_bridge.features.tracking.model.intent import (
    Evidence,
    SignalCount,
    combined,
    evidence,
    faded,
    intent_score,
)
from suitecrm_bridge.features.tracking.model.signal_rules import EngagementRule, SignalRules, in_force
from suitecrm_bridge.features.tracking.model.touch import Touch
from suitecrm_bridge.features.tracking.model.visitors import Visitor


@dataclass(frozen=True)
class Summary:
    """The behaviour of all visitors that are one person, as it stands `at` that time.

    `visitor_id` is the one seen last; `touch` is the first.
    """

    visitor_id: str
    visits: int
    page_views: int
    seconds: int
    first_visit_at: datetime
    last_visit_at: datetime
    touch: Touch
    counts: tuple[SignalCount, ...]
    at: datetime
    rules: SignalRules = field(default_factory=in_force, repr=False)

    @property
    def engagement(self) -> int:
        return self.engagement_at(self.at)

    @property
    def intent(self) -> int:
        return self.intent_at(self.at)

    @cached_property
    def signals(self) -> tuple[Evidence, ...]:
        """What each signal is worth now, the weightiest first."""
        return evidence(self.counts, self.rules, self.at)

    def engagement_at(self, at: datetime) -> int:
        """The score, faded since the last visit."""
        rule = self.rules.engagement
        score = engagement_score(self.visits, self.page_views, self.seconds, rule)
        return round(faded(score, self.last_visit_at, max(at, self.last_visit_at), rule.half_life))

    def intent_at(self, at: datetime) -> int:
        return intent_score(self.counts, at, self.rules)


def summarise(
    visitors: Sequence[Visitor],
    signals: Iterable[SignalCount],
    now: datetime | None = None,
    rules: SignalRules | None = None,
) -> Summary | None:
    """One person's behaviour from all their visitors (one a device or browser); None when there is none.

    Without `now` it is as it stood at the last visit, before anything faded.
    """
    if not visitors:
        return None
    rules = rules or in_force()
    latest = max(visitors, key=lambda visitor: (visitor.last_seen_at, visitor.id))
    arrived = min(visitors, key=lambda visitor: (visitor.first_view_at or visitor.last_seen_at, visitor.id))
    visits = sum(visitor.visits for visitor in visitors)
    return Summary(
        visitor_id=latest.id,
        visits=visits,
        page_views=sum(visitor.page_views for visitor in visitors),
        seconds=round(sum(visitor.seconds for visitor in visitors)),
        first_visit_at=min(visitor.first_seen_at for visitor in visitors),
        last_visit_at=latest.last_seen_at,
        touch=arrived.touch,
        counts=_with_visits(combined(signals, rules), visits, latest.last_seen_at, rules),
        at=now or latest.last_seen_at,
        rules=rules,
    )


def engagement_score(visits: int, page_views: int, seconds: float, rule: EngagementRule | None = None) -> int:
    """0 to 100, before it fades: points for pages, visible seconds and visits, each up to its most."""
    said = rule or in_force().engagement
    pages = min(said.page_views_at_most, said.page_view * page_views)
    time = min(said.seconds_at_most, seconds // said.seconds_a_point)
    return round(min(100.0, pages + time + min(said.visits_at_most, said.visit * visits)))


def fields_of(summary: Summary) -> dict[str, object]:
    """The behaviour fields of a Lead or Contact (docs/lead-fields.md)."""
    touch = asdict(summary.touch.shown)
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
        "intent_signals": [_shown(found) for found in summary.signals],
    }


def _shown(found: Evidence) -> dict[str, object]:
    return {
        "signal": found.signal,
        "count": found.count,
        "first_at": _iso(found.first_at),
        "last_at": _iso(found.last_at),
        "points": round(found.points, 1),
        "page": found.page,
    }


def _with_visits(
    counts: tuple[SignalCount, ...], visits: int, last_seen_at: datetime, rules: SignalRules
) -> tuple[SignalCount, ...]:
    """Signals of coming back are made of visits; whoever has not looked those up counts them as just made."""
    known = {one.signal for one in counts}
    missing = [rule for rule in rules.of_kind["visits"] if rule.name not in known and visits > rule.after]
    return (*counts, *(SignalCount(rule.name, visits - rule.after, last_seen_at) for rule in missing))


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
