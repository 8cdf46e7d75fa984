"""What counts as a buying signal, for how much and for how long: the rules of one installation."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from fnmatch import translate
from functools import cached_property, lru_cache
from typing import Annotated, Any, Literal, get_args
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct

Kind = Literal["page", "event", "download", "outbound", "seconds", "depth", "visits"]
_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}
_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}\Z")
_WORD = re.compile(r"[\w.~-]+\Z")

Words = Annotated[list[Annotated[str, Meta(min_length=1, max_length=200)]], Meta(min_length=1, max_length=100)]
Days = Annotated[float, Meta(ge=0, le=3650)]


_PRICING = ["pricing", "price", "prices", "plan", "plans", "preise", "tarif", "tarifs", "precios"]
# As the file of an installation would say it (docs/tracking.md, "Signals").
SHIPPED: Mapping[str, Any] = {
    "half_life_days": 14,
    "engagement": {
        "page_view": 4,
        "page_views_at_most": 40,
        "seconds_a_point": 20,
        "seconds_at_most": 30,
        "visit": 10,
        "visits_at_most": 30,
        "half_life_days": 30,
    },
    "signals": {
        "viewed_demo": {
            "pages": ["demo", "request-demo", "book-a-demo", "trial", "free-trial", "signup", "sign-up"],
            "points": 25,
            "at_most": 2,
        },
        "viewed_pricing": {"pages": _PRICING, "points": 15, "at_most": 3},
        "viewed_contact": {
            "pages": ["contact", "contact-us", "kontakt", "contacto", "sales"],
            "points": 15,
            "at_most": 2,
        },
        # Pricing on a further day: somebody compares.
        "returned_to_pricing": {"pages": _PRICING, "each": "day", "after": 1, "points": 10, "at_most": 3},
        "downloaded": {"download": ["*"], "points": 10, "at_most": 2},
        "read_docs": {
            "pages": ["doc", "docs", "documentation", "guide", "guides", "api", "integration", "integrations"],
            "points": 5,
            "at_most": 4,
        },
        "repeat_visit": {"visits": True, "after": 1, "points": 5, "at_most": 4},
    },
}


class RulesWrong(Exception):
    """`mistakes` are sentences, all that were found."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


class _Said(Struct, kw_only=True, forbid_unknown_fields=True):
    """One signal as the file says it. Exactly one of the keys from `pages` to `visits` tells what is looked for."""

    points: Annotated[float, Meta(gt=0, le=100)]
    pages: Words | None = None
    event: Words | None = None
    download: Words | None = None
    outbound: Words | None = None
    seconds: Annotated[float, Meta(ge=1, le=86_400)] | None = None
    depth: Annotated[int, Meta(ge=1, le=100)] | None = None
    visits: bool | None = None
    at_most: Annotated[float, Meta(gt=0, le=1000)] = 1
    half_life_days: Days | None = None
    each: Literal["time", "day"] = "time"
    after: Annotated[int, Meta(ge=0, le=1)] = 0


class _Engagement(Struct, kw_only=True, forbid_unknown_fields=True):
    page_view: Annotated[float, Meta(ge=0, le=100)]
    page_views_at_most: Annotated[float, Meta(ge=0, le=100)]
    seconds_a_point: Annotated[float, Meta(gt=0, le=86_400)]
    seconds_at_most: Annotated[float, Meta(ge=0, le=100)]
    visit: Annotated[float, Meta(ge=0, le=100)]
    visits_at_most: Annotated[float, Meta(ge=0, le=100)]
    half_life_days: Days


@dataclass(frozen=True)
class SignalRule:
    """`points` for each time, faded by half after `half_life`, counted for at most `at_most` times' worth.

    `amount` is the seconds that make one time, or the depth that must be reached. `daily` counts a day once.
    `after` times come before it counts at all.
    """

    name: str
    kind: Kind
    points: float
    at_most: float
    half_life: timedelta | None
    where: re.Pattern[str] | None = None
    amount: float = 0.0
    daily: bool = False
    after: int = 0


@dataclass(frozen=True)
class EngagementRule:
    """Points and most points of page views, visible seconds and visits; all of it fades after the last visit."""

    page_view: float = 4
    page_views_at_most: float = 40
    seconds_a_point: float = 20
    seconds_at_most: float = 30
    visit: float = 10
    visits_at_most: float = 30
    half_life: timedelta | None = timedelta(days=30)


@dataclass(frozen=True)
class SignalRules:
    """All rules; those that look at events come apart by the kind of event."""

    signals: Mapping[str, SignalRule]
    engagement: EngagementRule = field(default_factory=EngagementRule)

    @cached_property
    def of_page(self) -> Callable[[str], Sequence[SignalRule]]:
        """Which rules of page views an address fits: asked for each one, and sites have few pages."""
        return lru_cache(maxsize=8192)(self._of_page)

    def _of_page(self, url: str) -> Sequence[SignalRule]:
        path = path_in(url)
        return [rule for rule in self.of_kind["page"] if rule.where is None or rule.where.match(path)]

    @cached_property
    def of_kind(self) -> Mapping[str, Sequence[SignalRule]]:
        return {kind: [rule for rule in self.signals.values() if rule.kind == kind] for kind in _KINDS}


def path_in(url: str) -> str:
    """The path of an address, empty where there is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def signal_rules(own: Mapping[str, Any], shipped: Mapping[str, Any] = SHIPPED) -> SignalRules:
    """The shipped rules with an installation's `own` laid over them, key by key. Raises RulesWrong."""
    mistakes = [
        f"{key!r} is no setting of this file" for key in own if key not in ("half_life_days", "engagement", "signals")
    ]
    said = {name: dict(rule) for name, rule in shipped["signals"].items()}
    for name, rule in _tables(own, "signals", mistakes):
        # `false` takes a shipped signal away; one that looks for something else keeps nothing of what it looked for.
        if rule is False:
            said.pop(name, None)
        elif isinstance(rule, Mapping):
            kept = said.get(name, {})
            said[name] = {**{key: kept[key] for key in kept if key not in _KEYS or not _KEYS & set(rule)}, **rule}
        else:
            mistakes.append(f"signals.{name} must be a table, or false to take it away")
    half_life = own.get("half_life_days", shipped["half_life_days"])
    if not isinstance(half_life, int | float) or isinstance(half_life, bool) or not 0 <= half_life <= 3650:
        mistakes.append("half_life_days must be a number of days from 0 (never) to 3650")
        half_life = 0
    rules = {name: made for name, one in said.items() if (made := _rule(name, one, float(half_life), mistakes))}
    engagement = _engagement({**shipped["engagement"], **dict(_tables(own, "engagement", mistakes))}, mistakes)
    if mistakes or engagement is None:
        raise RulesWrong(mistakes)
    return SignalRules(rules, engagement)


_KEYS = {"pages", "event", "download", "outbound", "seconds", "depth", "visits"}


def _tables(own: Mapping[str, Any], key: str, mistakes: list[str]) -> Iterator[tuple[str, Any]]:
    found = own.get(key, {})
    if isinstance(found, Mapping):
        yield from found.items()
    else:
        mistakes.append(f"{key} must be a table")


def _rule(name: str, said: Mapping[str, Any], half_life: float, mistakes: list[str]) -> SignalRule | None:
    where = f"signals.{name}"
    if not _NAME.match(name):
        mistakes.append(f"{where}: a signal's name has small letters, digits and _, 32 at most")
        return None
    one = _read(said, _Said, where, mistakes)
    if one is None:
        return None
    kinds = [
        key for key in ("event", "download", "outbound", "seconds", "depth", "visits") if getattr(one, key) is not None
    ]
    if len(kinds) > 1 or (not kinds and not one.pages):
        mistakes.append(f"{where} must look for one thing: pages, event, download, outbound, seconds, depth or visits")
        return None
    kind: Kind = _KINDS[kinds[0]] if kinds else "page"
    if one.pages and kind not in ("page", "seconds", "depth"):
        mistakes.append(f"{where}: pages goes alone, with seconds or with depth")
    days = half_life if one.half_life_days is None else one.half_life_days
    return SignalRule(
        name=name,
        kind=kind,
        points=one.points,
        at_most=one.at_most,
        half_life=timedelta(days=days) if days else None,
        where=_where(one, kind),
        amount=float(one.seconds or one.depth or 0),
        daily=one.each == "day",
        after=one.after,
    )


def _engagement(said: Mapping[str, Any], mistakes: list[str]) -> EngagementRule | None:
    one = _read(said, _Engagement, "engagement", mistakes)
    if one is None:
        return None
    values = msgspec.structs.asdict(one)
    days = values.pop("half_life_days")
    return EngagementRule(**values, half_life=timedelta(days=days) if days else None)


_Table = _Said | _Engagement


def _read(said: Mapping[str, Any], as_: Any, where: str, mistakes: list[str]) -> Any:  # noqa: ANN401  # one of two tables
    try:
        return msgspec.convert(said, as_)
    except msgspec.ValidationError as wrong:
        text, _, place = str(wrong).partition(" - at `$")
        mistakes.append(f"{where}{place.rstrip('`')}: {text[:1].lower()}{text[1:]}")
        return None


def _where(one: _Said, kind: Kind) -> re.Pattern[str] | None:
    """What the path, the name or the address must look like."""
    words = one.pages if kind in ("page", "seconds", "depth") else getattr(one, kind)
    if not isinstance(words, list):
        return None
    steps = [re.escape(word) for word in words if kind in ("page", "seconds", "depth") and _WORD.match(word)]
    globs = [translate(word) for word in words if not (kind in ("page", "seconds", "depth") and _WORD.match(word))]
    parts = ([rf"(?:^|.*/)(?:{'|'.join(steps)})(?:[/._-]|$)"] if steps else []) + globs
    return re.compile("|".join(parts), re.IGNORECASE)


class _InForce:
    """One installation has one set of rules, read once at start; figures everywhere must come from the same."""

    def __init__(self) -> None:
        self.rules = signal_rules({})


_IN_FORCE = _InForce()


def in_force() -> SignalRules:
    """The rules of this installation; those shipped until `put_in_force` was called."""
    return _IN_FORCE.rules


def put_in_force(rules: SignalRules) -> None:
    """To be called once, by whoever reads the settings."""
    _IN_FORCE.rules = rules
