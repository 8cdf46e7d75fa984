"""Let what a browser did under the daily id go on under the lasting one, once its visitor has consented.

A daily id is a guess: people with the same browser behind one address share it. The page view on which somebody
consented is their browser's for certain and goes along, with what was said on it of who they are. Everything else goes
along only while nothing speaks for another person: nobody has said under the daily id who they are, and no other
browser has consented under it. Whenever one of that happens it is judged anew, so the order of arrival changes nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, update

from suitecrm_bridge.features.tracking.model import Client, Event
from suitecrm_bridge.features.tracking.model.erasure import NOBODY
from suitecrm_bridge.features.tracking.model.rollups import Ledger
from suitecrm_bridge.features.tracking.storage.counting import known_visitors
from suitecrm_bridge.features.tracking.storage.linking import hand_card_over, hand_over
from suitecrm_bridge.features.tracking.storage.people_tables import erasures
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links, visitor_merges

# A daily id lasts a day, and what comes under it happened at most two days before.
_REACH = timedelta(days=3)


@dataclass(frozen=True)
class Merge:
    """`visitor_id` consented at `at`, on the page view `page_id`, and had `daily_id` until then."""

    daily_id: str
    visitor_id: str
    at: datetime
    page_id: str | None


def merges_in(happened: Iterable[Event]) -> list[Merge]:
    """The merges that consents ask for, the earliest first."""
    found = [
        Merge(str(event.props["was"]), event.visitor_id, event.at, event.page_id)
        for event in happened
        if event.type == "consent" and event.props.get("granted") is True and event.props.get("was")
    ]
    return sorted((one for one in found if one.daily_id != one.visitor_id), key=lambda one: (one.at, one.visitor_id))


def named_in(happened: Iterable[Event]) -> set[str]:
    """The daily ids under which these events say who somebody is."""
    return {event.visitor_id for event in happened if event.daily and _says_who(event)}


def concerned(connection: Connection, happened: Iterable[Event]) -> Sequence[str]:
    """Everybody whose visits these events may change, in the order in which they are locked."""
    some = list(happened)
    daily = {event.visitor_id for event in some if event.daily} | {one.daily_id for one in merges_in(some)}
    lasting = {one.visitor_id for merges in _merges(connection, daily).values() for one in merges}
    return sorted({event.visitor_id for event in some} | daily | lasting)


def reassigned(connection: Connection, happened: Sequence[Event]) -> Sequence[Event]:
    """The events under the ids that they belong to: what comes late under a daily id may be somebody's by now."""
    known = _merges(connection, {event.visitor_id for event in happened if event.daily})
    if not known:
        return happened
    late = {
        event.visitor_id
        for event in happened
        if event.visitor_id in known and event.at <= known[event.visitor_id][0].at
    }
    alone = {id_ for id_ in late if _alone(connection, known[id_])}
    return [_of_owner(event, known, alone) if event.daily else event for event in happened]


def _of_owner(event: Event, known: Mapping[str, Sequence[Merge]], alone: Collection[str]) -> Event:
    merges = known.get(event.visitor_id, ())
    owner = next((one.visitor_id for one in merges if event.page_id and event.page_id == one.page_id), None)
    if owner is None and event.visitor_id in alone and event.at <= merges[0].at and not _says_who(event):
        owner = merges[0].visitor_id
    return replace(event, visitor_id=owner, daily=False, daily_id=event.visitor_id) if owner else event


def merge(
    connection: Connection,
    merges: Sequence[Merge],
    ledger: Ledger | None,
    now: datetime,
    named: Collection[str] = (),
) -> tuple[str, ...]:
    """Move what `merges` allow, and take back what may be another person's since somebody was `named` under these
    daily ids; count whose events that changes anew, and return whose records are behind now.

    Events and evidence are stored already. Without a `ledger` the rollups are written here.
    """
    for one in merges:
        _remember(connection, one)
    agreed = {one.daily_id for one in merges}
    found = _merges(connection, {*named, *agreed})
    changed = [some for id_, some in found.items() if _settle(connection, some, now, agreed=id_ in agreed)]
    ids = {id_ for some in changed for one in some for id_ in (one.daily_id, one.visitor_id)} - {NOBODY}
    return recount(connection, sorted(ids), now, ledger, _clients(connection, changed)) if ids else ()


def _remember(connection: Connection, one: Merge) -> None:
    again = (visitor_merges.c.daily_id == one.daily_id) & (visitor_merges.c.at == one.at)
    connection.execute(delete(visitor_merges).where(again))
    connection.execute(insert(visitor_merges), vars(one))


def _merges(connection: Connection, daily_ids: Collection[str]) -> dict[str, list[Merge]]:
    """The consents given under each of these daily ids, the earliest first.

    Who took theirs back is about to be erased with all that went along with it, and speaks for nobody.
    """
    if not daily_ids:
        return {}
    whole = and_(erasures.c.kind == "visitor", erasures.c.subject.is_not(None))
    leaving = select(erasures.c.subject).where(erasures.c.finished_at.is_(None), whole)
    wanted = select(visitor_merges).where(
        visitor_merges.c.daily_id.in_(daily_ids), visitor_merges.c.visitor_id.not_in(leaving)
    )
    found: dict[str, list[Merge]] = {}
    for row in connection.execute(wanted.order_by(visitor_merges.c.at, visitor_merges.c.visitor_id)):
        one = Merge(row.daily_id, row.visitor_id, row.at, row.page_id)
        found.setdefault(one.daily_id, []).append(one)
    return found


def _alone(connection: Connection, merges: Sequence[Merge]) -> bool:
    """Whether nothing speaks for a second person under the daily id of these consents.

    What was said on a consenting page view has left the daily id. What was taken back counts: somebody had said it.
    """
    if len({one.visitor_id for one in merges}) > 1:
        return False
    said = select(identity_links.c.id).where(identity_links.c.visitor_id == merges[0].daily_id).limit(1)
    return connection.execute(said).first() is None


def _settle(connection: Connection, merges: Sequence[Merge], now: datetime, *, agreed: bool) -> bool:
    """Have everything that came under one daily id lie where these consents put it; returns whether that is new.

    `agreed`: one of them is new. Otherwise somebody was named, and things can only go back.
    """
    # Who consented and was erased since speaks for a second person, but nothing goes to them any more.
    there = [one for one in merges if one.visitor_id != NOBODY]
    moved = sum(_give_back(connection, one) for one in there)
    if not agreed and not moved:
        return False
    moved += sum(_take_page(connection, one, now) for one in there)
    if there and _alone(connection, merges):
        first = merges[0]
        # After it the browser has used the lasting id: what came later is somebody else's.
        moved += _take(connection, first, events.c.at <= first.at)
        hand_card_over(connection, first.daily_id, first.visitor_id)
    return moved > 0


def _give_back(connection: Connection, one: Merge) -> int:
    along = and_(_came_lately(one.visitor_id, one), events.c.daily_id == one.daily_id)
    elsewhere = or_(events.c.page_id.is_(None), events.c.page_id.is_distinct_from(one.page_id))
    back = update(events).where(along, elsewhere).values(visitor_id=one.daily_id, daily_id=None)
    return connection.execute(back).rowcount


def _take_page(connection: Connection, one: Merge, now: datetime) -> int:
    if not one.page_id:
        return 0
    this = events.c.page_id == one.page_id
    moved = _take(connection, one, this)
    if moved:
        there = select(events.c.id).where(_came_lately(one.visitor_id, one), this)
        hand_over(connection, one.daily_id, one.visitor_id, there, now)
    return moved


def _take(connection: Connection, one: Merge, which: ColumnElement[bool]) -> int:
    theirs = update(events).where(_came_lately(one.daily_id, one), which)
    return connection.execute(theirs.values(visitor_id=one.visitor_id, daily_id=one.daily_id)).rowcount


def _came_lately(visitor_id: str, one: Merge) -> ColumnElement[bool]:
    return and_(events.c.visitor_id == visitor_id, events.c.at >= one.at - _REACH)


def _clients(connection: Connection, changed: Sequence[Sequence[Merge]]) -> dict[str, Client]:
    """A daily id of which everything had gone along is the same browser at the same address."""
    known = known_visitors(connection, {one.visitor_id for merges in changed for one in merges})
    return {
        one.daily_id: known[one.visitor_id].client for merges in changed for one in merges if one.visitor_id in known
    }


def _says_who(event: Event) -> bool:
    return bool(event.email or event.record)
