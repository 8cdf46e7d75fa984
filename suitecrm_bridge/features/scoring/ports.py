"""What scoring asks of others, and of its own storage."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from suitecrm_bridge.features.scoring.model import Advice, Behaviour, LeadFacts, LeadScore, LogEntry


class BehaviourReader(Protocol):
    def behaviour_of(self, lead_id: str) -> Behaviour | None:
        """What the visitor identified as this lead did so far; None when nobody was."""
        ...


class ScoreLog(Protocol):
    def append(self, entry: LogEntry) -> None:
        """Keep `entry`; the same lead on the same occasion is kept once, as it was first."""
        ...

    def latest(self, lead_id: str, limit: int = 1) -> Sequence[LogEntry]:
        """The lead's last scores, the newest first."""
        ...


class Turns(Protocol):
    def turn_of(self, lead_id: str) -> AbstractContextManager[None]:
        """Score this lead alone among all workers, so that an older reading never overwrites a newer one.

        Raises Unavailable when another worker holds the turn for too long.
        """
        ...


class Phrasing(Protocol):
    def phrase(self, facts: LeadFacts, scored: LeadScore, now: datetime) -> Advice | None:
        """Better words for what to do next; None when there are none and the rules' own sentences stand.

        Never raises for a model's failure and takes seconds at most.
        """
        ...

    def is_silent(self) -> bool:
        """It never phrases anything, so there is nothing to wait for."""
        ...
