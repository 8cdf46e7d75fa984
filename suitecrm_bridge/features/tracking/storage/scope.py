"""Which events an erasure is about: on which page views, and from when they may be."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from suitecrm_bridge.features.tracking.model.erasure import DAILY_REACH, NOBODY, Erasure, is_daily
from suitecrm_bridge.features.tracking.storage.partitions import counted_from
from suitecrm_bridge.features.tracking.storage.tables import events, visitor_merges, visitors

_MOST_PAGES = 50


def owners_of(connection: Connection, visitor_id: str) -> set[str]:
    """Under whose ids something may lie that came under this one: others may have consented since."""
    merged = select(visitor_merges.c.visitor_id).where(visitor_merges.c.daily_id == visitor_id)
    return {visitor_id, *connection.scalars(merged)} - {NOBODY}


def pages_before(connection: Connection, visitor_id: str, page_id: str) -> tuple[str, ...]:
    """The page view and those that led to it, each by its referrer, as far as only one can have been meant.

    Two people under one daily id may have seen the same page: whose view led on is then not known, and both stay.
    """
    pages, owners = [page_id], owners_of(connection, visitor_id)
    for _ in range(_MOST_PAGES):
        before = _page_before(connection, owners, pages)
        if before is None:
            break
        pages.append(before)
    return tuple(pages)


def _page_before(connection: Connection, owners: Collection[str], pages: Sequence[str]) -> str | None:
    views = and_(events.c.visitor_id.in_(owners), events.c.type == "pageview")
    this = select(events.c.referrer, events.c.at).where(views, events.c.page_id == pages[-1])
    view = connection.execute(this.order_by(events.c.at)).first()
    if view is None or not view.referrer:
        return None
    # A browser names the page before without its fragment.
    same = or_(events.c.url == view.referrer, events.c.url.startswith(f"{view.referrer}#", autoescape=True))
    found = select(events.c.page_id).where(views, same, events.c.at < view.at).distinct().limit(2)
    candidates = connection.scalars(found).all()
    return candidates[0] if len(candidates) == 1 and candidates[0] not in pages else None


def seen(connection: Connection, ids: Sequence[str]) -> tuple[str | None, str | None]:
    """`since` and `until` of a plan for these visitors."""
    gone = counted_from(connection)
    spans = [_span(connection, visitor_id, gone) for visitor_id in ids]
    first = [since.date().isoformat() for since, _ in spans if since]
    last = [until.date().isoformat() for _, until in spans if until]
    return (
        min(first) if first and len(first) == len(spans) else None,
        max(last) if last and len(last) == len(spans) else None,
    )


def _span(connection: Connection, visitor_id: str, gone: datetime | None) -> tuple[datetime | None, datetime | None]:
    """`gone`: until when events have left the database."""
    stored = select(func.min(events.c.at), func.max(events.c.at)).where(events.c.visitor_id == visitor_id)
    counted = select(visitors.c.first_seen_at, visitors.c.last_seen_at).where(visitors.c.id == visitor_id)
    known = connection.execute(counted).first()
    times = [at for at in (*connection.execute(stored).one(), *(known or ())) if at]
    if not times:
        return None, None
    if is_daily(visitor_id):
        return min(times) - DAILY_REACH, max(times) + DAILY_REACH
    if known is None:
        return None, None
    # What comes late does not reach back before visits whose events are gone, so their first day proves nothing.
    return None if gone and min(times) < gone else min(times), max(times)


def events_of(erasure: Erasure) -> Iterator[ColumnElement[bool]]:
    """The erasure's events that may be in the database again, by visitor."""
    plan = erasure.plan
    for visitor_id in plan.visitors if plan else ():
        mine = [events.c.visitor_id == visitor_id]
        if plan and plan.pages:
            mine.append(events.c.page_id.in_(plan.pages))
        elif is_daily(visitor_id) and erasure.swept_at:
            mine.append(events.c.at <= erasure.swept_at)
        yield and_(*mine)
