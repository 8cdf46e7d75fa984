"""What is to be forgotten, and how far that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from suitecrm_bridge.core.months import month_after

Kind = Literal["visitor", "visit", "lead", "contact"]
Cause = Literal["request", "deletion", "consent"]
# Where in an archive a visitor's events may be: anywhere, among those that are in quarantine, or nowhere.
Whereabouts = Literal["anywhere", "aside", "nowhere"]

MODULE_OF: Mapping[str, str] = {"lead": "Leads", "contact": "Contacts"}
KIND_OF: Mapping[str, Kind] = {"Leads": "lead", "Contacts": "contact"}
# An event that was being counted while its visitor was erased is stored by then: it is swept away once more.
SETTLING = timedelta(minutes=2)
# What a daily id did was received on one day (UTC), and happened at most two days before.
DAILY_REACH = timedelta(days=3)
# Has what belongs to nobody any more.
NOBODY = "00000000-0000-0000-0000-000000000000"


def is_daily(visitor_id: str) -> bool:
    """Whether the server made the id, of an address and a day: version 5. Browsers' own ids are version 7."""
    return visitor_id[14:15] == "5"


def page_key(visitor_id: str, page_id: str) -> str:
    """Names what one visitor did on one page view."""
    return f"{visitor_id}\n{page_id}"


@dataclass(frozen=True)
class Plan:
    """What belongs to the subject: found and kept before anything is erased, for then it cannot be found any more.

    `pages`: of the one visitor only what was done on these page views. `since` and `until` are the first and the last
    day (ISO) on which what was counted of the visitors can have happened; None where nobody can say.
    """

    visitors: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """What archives find the events by."""
        return tuple(page_key(id_, page) for id_ in self.visitors for page in self.pages) or self.visitors

    @property
    def oldest(self) -> date | None:
        """No event is from before this day, counted or not; None where nobody can say."""
        return date.fromisoformat(self.since) if self.since and self._daily else None

    def lies_in(self, month: date) -> Whereabouts:
        """An event in quarantine may be from before its visitor was counted for the first time, or after the last."""
        begun = self.since is None or month_after(month).isoformat() > self.since
        if begun and (self.until is None or month.isoformat() <= self.until):
            return "anywhere"
        return "nowhere" if self._daily else "aside"

    @property
    def _daily(self) -> bool:
        return all(map(is_daily, self.visitors))


@dataclass(frozen=True)
class Erasure:
    """`subject`, `page_id` and `plan` are empty once it is finished.

    `archived` counts what each archive had; `archives_to` is the last one that is done.
    """

    id: str
    kind: Kind
    subject: str | None
    cause: Cause
    asked_by: str
    asked_at: datetime
    page_id: str | None = None
    swept_at: datetime | None = None
    settled_at: datetime | None = None
    finished_at: datetime | None = None
    erased: Mapping[str, int] = field(default_factory=dict)
    plan: Plan | None = None
    archived: Mapping[str, int] = field(default_factory=dict)
    archives_to: str | None = None

    @property
    def record(self) -> tuple[str, str] | None:
        module = MODULE_OF.get(self.kind)
        return (module, self.subject) if module and self.subject else None

    @property
    def status(self) -> str:
        if self.finished_at:
            return "done"
        if self.settled_at:
            return "archives"
        return "sweeping" if self.swept_at else "waiting"
