"""Buying signals in what people do, and the intent score they add up to; each counts half after its half-life."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.signal_rules import SignalRule, SignalRules, in_force, path_in

_MAX_PAGE = 255
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class SignalCount:
    """How often a signal was seen, when first and last (aware UTC), and on which page last.

    `strength` is what all its times were worth at `last_at`, each faded since it happened; None: as much as `count`.
    Strengths add up, so it does not matter in which order events arrive.
    """

    signal: str
    count: int
    last_at: datetime
    first_at: datetime | None = None
    strength: float | None = None
    page: str | None = None

    @property
    def begun_at(self) -> datetime:
        return self.first_at or self.last_at

    @property
    def worth(self) -> float:
        return float(self.count) if self.strength is None else self.strength


@dataclass(frozen=True)
class Evidence:
    """A signal as it stands: how often, when, where last, and the points it is worth now."""

    signal: str
    count: int
    first_at: datetime
    last_at: datetime
    page: str | None
    points: float


@dataclass(frozen=True)
class Occasion:
    """One key that counts once, however many events have it: a day, or a page view. `at` is the earliest of them."""

    at: datetime
    last_at: datetime
    page: str | None


def faded(strength: float, since: datetime, until: datetime, half_life: timedelta | None) -> float:
    """What is left at `until` of the `strength` at `since`; grows when `until` comes before."""
    if half_life is None or until == since:
        return strength
    return float(strength * 2.0 ** ((since - until) / half_life))


def signals_in(events: Iterable[Event], rules: SignalRules | None = None) -> dict[str, SignalCount]:
    """The signals in `events` that count every time, by name."""
    rules = rules or in_force()
    found: dict[str, SignalCount] = {}
    for event in events:
        for rule, worth in _times(event, rules):
            one = SignalCount(rule.name, _whole(rule, event), event.at, event.at, worth, page_of(event.url))
            found[rule.name] = merged(found[rule.name], one, rule) if rule.name in found else one
    return found


def occasions_in(events: Iterable[Event], rules: SignalRules) -> dict[str, dict[str, Occasion]]:
    """The occasions in `events` of those signals that count once a day or once a page view: signal → key → occasion."""
    found: dict[str, dict[str, Occasion]] = defaultdict(dict)
    for event in events:
        for rule in _rules_of(event, rules):
            key = _key(rule, event)
            if key is not None and _fits(rule, event):
                one = Occasion(event.at, event.at, page_of(event.url))
                before = found[rule.name].get(key)
                found[rule.name][key] = _both(before, one) if before else one
    return found


def counted_once(rule: SignalRule, new: Mapping[str, Occasion], known: Mapping[str, Occasion]) -> SignalCount | None:
    """What `new` occasions add to those that are `known` already; an earlier beginning of a known one moves it."""
    added: SignalCount | None = None
    for key, one in new.items():
        before = known.get(key)
        parts = [SignalCount(rule.name, 0 if before else 1, one.last_at, one.at, 0.0, one.page)]
        if before is None or one.at < before.at:
            parts.append(SignalCount(rule.name, 0, one.at, one.at, 1.0))
            if before:
                parts.append(SignalCount(rule.name, 0, before.at, one.at, -1.0))
        for part in parts:
            added = merged(added, part, rule) if added else part
    return added


def merged(first: SignalCount, second: SignalCount, rule: SignalRule | None) -> SignalCount:
    """Both together, at the later one's time."""
    half_life = rule.half_life if rule else None
    last = max(first.last_at, second.last_at)
    strength = sum(faded(one.worth, one.last_at, last, half_life) for one in (first, second))
    latest = max(first, second, key=lambda one: (one.page is not None, one.last_at, one.page or ""))
    return SignalCount(
        first.signal,
        first.count + second.count,
        last,
        min(first.begun_at, second.begun_at),
        strength,
        latest.page,
    )


def combined(signals: Iterable[SignalCount], rules: SignalRules) -> tuple[SignalCount, ...]:
    """One entry a signal that there is a rule for."""
    together: dict[str, SignalCount] = {}
    for found in signals:
        rule = rules.signals.get(found.signal)
        if rule:
            before = together.get(found.signal)
            together[found.signal] = merged(before, found, rule) if before else found
    return tuple(together.values())


def visits_signal(rule: SignalRule, starts: Sequence[datetime], total: int) -> SignalCount | None:
    """The signal of coming back: `starts` are the latest of `total` visits, oldest first."""
    count = total - rule.after
    counted = starts[max(0, len(starts) - count) :] if count > 0 else ()
    if not counted:
        return None
    last = counted[-1]
    strength = sum(faded(1.0, at, last, rule.half_life) for at in counted)
    # What is left out here already must not be left out again when points are given.
    return SignalCount(rule.name, count, last, counted[0], strength)


def points_of(found: SignalCount, rule: SignalRule, now: datetime) -> float:
    """The points that `found` is worth at `now`: its times, faded, as many as the rule counts at most."""
    at = max(now, found.last_at)
    strength = faded(found.worth, found.last_at, at, rule.half_life)
    if rule.after and rule.kind != "visits":
        strength -= faded(1.0, found.begun_at, at, rule.half_life)
    return rule.points * min(max(strength, 0.0), rule.at_most)


def evidence(signals: Iterable[SignalCount], rules: SignalRules, now: datetime) -> tuple[Evidence, ...]:
    """What each signal stands for at `now`, the weightiest first; one that does not count yet is left out."""
    found = []
    for one in combined(signals, rules):
        rule = rules.signals[one.signal]
        shown = _shown_count(one, rule)
        if shown > 0:
            points = points_of(one, rule, now)
            found.append(Evidence(one.signal, shown, one.begun_at, one.last_at, one.page, points))
    return tuple(sorted(found, key=lambda one: (-one.points, one.signal)))


def intent_score(signals: Iterable[SignalCount], now: datetime | None = None, rules: SignalRules | None = None) -> int:
    """0 to 100: the points of all signals at `now`, added up and capped; without `now`, before anything faded."""
    counts = list(signals)
    at = now or max((one.last_at for one in counts), default=_NEVER)
    return min(100, round(sum(one.points for one in evidence(counts, rules or in_force(), at))))


def day_of(at: datetime) -> str:
    """The UTC day, as occasions of a day are called."""
    return at.astimezone(UTC).date().isoformat()


def page_of(url: str) -> str | None:
    """A page's address without query and fragment."""
    return url.partition("?")[0].partition("#")[0][:_MAX_PAGE] or None


def _shown_count(one: SignalCount, rule: SignalRule) -> int:
    if rule.kind == "seconds":
        return int(one.count // rule.amount)
    return one.count if rule.kind == "visits" else one.count - rule.after


def _whole(rule: SignalRule, event: Event) -> int:
    """What is added up to show how often: whole seconds, which make no times by themselves, or one time."""
    return round(event.seconds) if rule.kind == "seconds" else 1


def _times(event: Event, rules: SignalRules) -> Iterator[tuple[SignalRule, float]]:
    for rule in _rules_of(event, rules):
        if _key(rule, event) is None and rule.kind != "depth" and _fits(rule, event):
            yield rule, event.seconds / rule.amount if rule.kind == "seconds" else 1.0


def _rules_of(event: Event, rules: SignalRules) -> Sequence[SignalRule]:
    kinds = rules.of_kind
    if event.type == "pageview":
        return rules.of_page(event.url)
    if event.type == "engagement":
        return [*kinds["seconds"], *kinds["depth"]] if kinds["seconds"] or kinds["depth"] else ()
    return kinds[event.type] if event.type in ("event", "download", "outbound") else ()


def _key(rule: SignalRule, event: Event) -> str | None:
    if rule.kind == "depth":
        return event.page_id or None
    return day_of(event.at) if rule.daily else None


def _fits(rule: SignalRule, event: Event) -> bool:
    if rule.kind == "seconds" and event.seconds <= 0:
        return False
    if rule.kind == "depth" and (event.depth or 0) < rule.amount:
        return False
    if rule.where is None or rule.kind == "page":  # pages were held against it already
        return True
    return bool(rule.where.match(_looked_at(rule, event)))


def _looked_at(rule: SignalRule, event: Event) -> str:
    if rule.kind == "event":
        return event.name or ""
    if rule.kind in ("download", "outbound"):
        return str(event.props.get("href") or "")
    return path_in(event.url)


def _both(first: Occasion, second: Occasion) -> Occasion:
    late = max(first, second, key=lambda one: (one.last_at, one.page or ""))
    return replace(late, at=min(first.at, second.at))
