"""Turn a visitor's events into sessions: 30 minutes of silence end one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.touch import NOWHERE, Touch, touch_of

SILENCE = timedelta(minutes=30)


@dataclass(frozen=True)
class Session:
    """One visit: first and last event, what was seen and for how long (`seconds` visible)."""

    id: str
    visitor_id: str
    site_id: str
    started_at: datetime
    ended_at: datetime
    page_views: int
    seconds: float
    touch: Touch
    exit_page: str | None


@dataclass(frozen=True)
class Folded:
    """What became of the sessions: those to store as they are now, and the ids that were absorbed by another."""

    kept: tuple[Session, ...]
    absorbed: tuple[str, ...]


def fold(existing: Sequence[Session], events: Iterable[Event]) -> Folded:
    """Add one visitor's new events to the sessions near them.

    `existing` has every session within 30 minutes of any event. Events may come in any order: one that arrives late
    can join two sessions, and the result is the same as if it had come in time.
    """
    spans = sorted([*existing, *map(_span, _runs(events))], key=lambda session: (session.started_at, session.id))
    known = {session.id for session in existing}
    merged: list[Session] = []
    absorbed: list[str] = []
    for span in spans:
        if merged and span.started_at - merged[-1].ended_at <= SILENCE:
            keeper = _keeper(merged[-1], span, known)
            absorbed += [session.id for session in (merged[-1], span) if session.id in known and session.id != keeper]
            merged[-1] = replace(_join(merged[-1], span), id=keeper)
        else:
            merged.append(span)
    return Folded(tuple(merged), tuple(absorbed))


def _runs(events: Iterable[Event]) -> Iterator[list[Event]]:
    """The events in order of time, cut where silence is."""
    run: list[Event] = []
    for event in sorted(events, key=lambda event: (event.at, event.id)):
        if run and event.at - run[-1].at > SILENCE:
            yield run
            run = []
        run.append(event)
    if run:
        yield run


def _span(run: Sequence[Event]) -> Session:
    """A session of these events alone, which are in order."""
    views = [event for event in run if event.type == "pageview"]
    return Session(
        id=id_from(f"session:{run[0].id}"),
        visitor_id=run[0].visitor_id,
        site_id=run[0].site_id,
        started_at=run[0].at,
        ended_at=run[-1].at,
        page_views=len(views),
        seconds=sum(event.seconds for event in run),
        touch=touch_of(views),
        exit_page=views[-1].url[:255] if views else None,
    )


def _keeper(first: Session, second: Session, known: set[str]) -> str:
    """A stored session keeps its id; of two stored ones the earlier does."""
    return second.id if second.id in known and first.id not in known else first.id


def _join(first: Session, second: Session) -> Session:
    last = max(first, second, key=lambda session: session.ended_at)
    earlier = first if last is second else second
    return replace(
        first,
        ended_at=last.ended_at,
        page_views=first.page_views + second.page_views,
        seconds=first.seconds + second.seconds,
        touch=first.touch if first.touch != NOWHERE else second.touch,
        exit_page=last.exit_page or earlier.exit_page,
    )
