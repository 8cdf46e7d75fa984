"""Who is kept out of all figures, and who was let in again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

By = Literal["visitor", "reason", "user_agent"]


@dataclass(frozen=True, slots=True)
class Suspect:
    """A sender whose events are stored and not counted: who, why, and what they called themselves."""

    visitor_id: str
    reason: str
    user_agent: str | None


@dataclass(frozen=True)
class Quarantined:
    """All suspect events of one visitor for one reason."""

    site_id: str
    visitor_id: str
    reason: str
    user_agent: str | None
    events: int
    first_at: datetime
    last_at: datetime
    page: str | None


@dataclass(frozen=True)
class ReasonCount:
    """How many visitors and events a site has in quarantine for one reason."""

    site_id: str
    reason: str
    visitors: int
    events: int


@dataclass(frozen=True)
class Wanted:
    """Which of the quarantined; None is any. `user_agent` is a part of it, in any case."""

    site_id: str | None = None
    reason: str | None = None
    visitor_id: str | None = None
    user_agent: str | None = None


@dataclass(frozen=True)
class Admission:
    """Somebody's word that on a site this visitor, this user agent, or whoever is suspect for this reason, is a person.

    While `lasting` it holds for what comes later, too. `done_at` is None until all that was in quarantine is counted;
    `visitors` and `events` say how much that was.
    """

    id: str
    site_id: str
    by: By
    value: str
    lasting: bool
    made_by: str
    made_at: datetime
    done_at: datetime | None = None
    visitors: int = 0
    events: int = 0

    def admits(self, suspect: Suspect) -> bool:
        return self.value == {
            "visitor": suspect.visitor_id,
            "reason": suspect.reason,
            "user_agent": suspect.user_agent,
        }.get(self.by)
