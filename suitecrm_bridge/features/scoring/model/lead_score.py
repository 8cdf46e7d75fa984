"""A lead's score: the number, why it is what it is, and what to do about it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Band: TypeAlias = Literal["hot", "warm", "cold", "unscored"]
Component: TypeAlias = Literal["company_fit", "behaviour", "engagement", "intent", "timing", "deduction"]


@dataclass(frozen=True)
class Reason:
    """One contribution. `points` is never zero; the points of all reasons add up to the score exactly."""

    component: Component
    code: str
    text: str
    points: int


@dataclass(frozen=True)
class Action:
    """What the salesperson should do next, and by when."""

    text: str
    due: date | None = None


@dataclass(frozen=True)
class Objection:
    """What the lead may hold against buying, and how to meet it."""

    text: str


@dataclass(frozen=True)
class LeadScore:
    """`score` 0 to 100; `probability` 0 to 1, None when nothing is known; `band` follows a person's override."""

    score: int
    band: Band
    probability: float | None
    reasons: tuple[Reason, ...]
    next_actions: tuple[Action, ...]
    objections: tuple[Objection, ...]
    model: str = "rules-1"


def band_of(score: int) -> Band:
    """hot from 70, warm from 40, cold below."""
    if score >= 70:
        return "hot"
    return "warm" if score >= 40 else "cold"


@dataclass(frozen=True)
class Advice:
    """Next actions and objections in better words than the rules' own, and whose words they are."""

    next_actions: tuple[Action, ...]
    objections: tuple[Objection, ...]
    model: str = "rules-1"
