"""Whose merit a lead or a won deal is: credit for the visits that came before it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

Model = Literal["first", "last", "linear", "position", "decay"]
MODELS: tuple[Model, ...] = ("first", "last", "linear", "position", "decay")
_HALF_LIFE = timedelta(days=7)
_ENDS = 0.4  # each end's share of a journey by position


@dataclass(frozen=True)
class Arrival:
    """One visit of somebody who became a lead or took part in a deal; `value` is its channel, source or campaign."""

    at: datetime
    visit_id: str
    value: str


@dataclass(frozen=True)
class Outcome:
    """A lead that was made, or a deal that was won; `people` are its records (module, id)."""

    kind: Literal["lead", "opportunity"]
    id: str
    at: datetime
    people: tuple[tuple[str, str], ...]
    amount: float = 0.0


@dataclass(frozen=True)
class Credit:
    """What one value is credited with."""

    value: str
    leads: float
    opportunities: float
    amount: float


@dataclass(frozen=True)
class Attributed:
    """Credits, and what all of it comes to: outcomes without a visit before them are credited to nobody."""

    credits: tuple[Credit, ...]
    leads: int
    opportunities: int
    amount: float
    leads_attributed: int
    opportunities_attributed: int
    amount_attributed: float

    def with_leads(self, count: int) -> "Attributed":
        """The same, when `count` leads were made in all."""
        return replace(self, leads=max(count, self.leads))


def shares(model: Model, arrivals: Sequence[Arrival], outcome_at: datetime) -> list[float]:
    """How the credit for an outcome is divided among the arrivals before it, the oldest first; adds up to 1."""
    count = len(arrivals)
    if model == "first":
        weights = [1.0, *[0.0] * (count - 1)]
    elif model == "last":
        weights = [*[0.0] * (count - 1), 1.0]
    elif model == "position":
        weights = _by_position(count)
    elif model == "decay":
        # Beside the latest arrival, so that the oldest do not vanish into zeros before they are compared.
        latest = min(outcome_at, arrivals[-1].at)
        weights = [0.5 ** ((latest - arrival.at) / _HALF_LIFE) for arrival in arrivals]
    else:
        weights = [1.0] * count
    together = sum(weights)
    return [weight / together for weight in weights]


def attribute(
    model: Model,
    outcomes: Iterable[Outcome],
    arrivals: Mapping[tuple[str, str], Sequence[Arrival]],
    lookback: timedelta,
) -> Attributed:
    """Divide every outcome among the visits of its people in the `lookback` before it.

    `arrivals` are by person (module, id). A visit of somebody who is lead and contact at once counts once.
    """
    credit: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    totals, attributed = [0, 0, 0.0], [0, 0, 0.0]
    for outcome in outcomes:
        gains = (1, 0, 0.0) if outcome.kind == "lead" else (0, 1, outcome.amount)
        totals = [total + gain for total, gain in zip(totals, gains, strict=True)]
        before = _before(outcome, arrivals, lookback)
        if not before:
            continue
        attributed = [total + gain for total, gain in zip(attributed, gains, strict=True)]
        for arrival, share in zip(before, shares(model, before, outcome.at), strict=True):
            credit[arrival.value] = [had + gain * share for had, gain in zip(credit[arrival.value], gains, strict=True)]
    divided = [Credit(value, *earned) for value, earned in credit.items() if any(earned)]
    divided.sort(key=lambda each: (-each.amount, -each.opportunities, -each.leads, each.value))
    return Attributed(
        tuple(divided),
        int(totals[0]),
        int(totals[1]),
        totals[2],
        int(attributed[0]),
        int(attributed[1]),
        attributed[2],
    )


def _before(
    outcome: Outcome, arrivals: Mapping[tuple[str, str], Sequence[Arrival]], lookback: timedelta
) -> list[Arrival]:
    found = {
        (arrival.at, arrival.visit_id): arrival
        for person in outcome.people
        for arrival in arrivals.get(person, ())
        if outcome.at - lookback <= arrival.at <= outcome.at
    }
    return [found[key] for key in sorted(found)]


def _by_position(count: int) -> list[float]:
    if count <= 2:
        return [1.0] * count
    return [_ENDS, *[(1 - 2 * _ENDS) / (count - 2)] * (count - 2), _ENDS]
