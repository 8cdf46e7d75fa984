"""Put events that came late into visits without the events that these were counted from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Event
from suitecrm_bridge.features.tracking.model.pages import add_action, add_page
from suitecrm_bridge.features.tracking.model.sessions import (
    SILENCE,
    Growing,
    Session,
    campaign_in,
    campaign_of,
    fold,
    in_time,
)


class Unclear(Exception):
    """What becomes of `unsure` visits cannot be told from themselves: one has to be parted, or times are the same.

    `sure` ones, which come before, have all events that belong to them.
    """

    def __init__(self, visits: Sequence[Session], sure: int) -> None:
        super().__init__("visits have to be made anew from their events")
        self.sure, self.unsure = visits[:sure], visits[sure:]


class _UnclearVisitError(Exception):
    pass


def with_late(visits: Sequence[Session], events: Iterable[Event]) -> list[Session]:
    """What `fold` would make of everything that `visits` were made of, and of `events`.

    `visits` are in order of time, and are all of the visitor's from the one on that the earliest event may belong to.
    Those to which nothing is added stay the same objects. Raises Unclear.
    """
    found = list(visits)
    if any(one.started_at == other.started_at for one, other in pairwise(found)):
        raise Unclear(found, 0)
    waiting = sorted(events, key=in_time)
    while waiting and found and waiting[0].at <= found[-1].ended_at:
        _put(found, waiting.pop(0))
    if not waiting:
        return found
    going = found[-1] if found and not Growing(found[-1]).ends_before(waiting[0]) else None
    return [*(found[:-1] if going else found), *fold(waiting, going)]


def _put(visits: list[Session], event: Event) -> None:
    place = bisect_right(visits, event.at, key=lambda one: one.started_at) - 1
    if place < 0 or event.at > visits[place].ended_at:
        place += 1
        visits[place:place] = fold([event])
    elif event.at == visits[place].started_at:
        # It may be the first of this visit, or the last of the one before.
        raise Unclear(visits, max(place - 1, 0))
    else:
        try:
            visits[place] = _within(visits[place], event)
        except _UnclearVisitError:
            raise Unclear(visits, place) from None
    _join(visits, place)


def _within(visit: Session, event: Event) -> Session:
    """`visit` with an event from between its first and its last one."""
    if event.site_id != visit.site_id or not _is_known(visit):
        raise _UnclearVisitError
    growing = Growing(visit)
    growing.count(event)
    if event.type == "pageview":
        _see(growing, event, visit)
    return growing.session()


def _see(growing: Growing, view: Event, visit: Session) -> None:
    if not visit.page_views:
        growing.begin_views(view, first=False)
    else:
        first = visit.first_view_at or visit.started_at
        if view.at in (first, visit.last_view_at):
            raise _UnclearVisitError
        if view.at < first:
            # The one that was first until now would begin a visit of its own if it brought another campaign.
            if any(campaign_of(visit)) and campaign_of(visit) != campaign_in(view.url):
                raise _UnclearVisitError
            growing.begin_views(view, first=False)
        elif growing.another_campaign(view.url):
            raise _UnclearVisitError
    growing.see(view)


def _join(visits: list[Session], changed: int) -> None:
    """Make one of what belongs together, now that the visit at this place has changed."""
    place = max(changed - 1, 0)
    while place <= changed and place + 1 < len(visits):
        try:
            both = _joined(visits[place], visits[place + 1])
        except _UnclearVisitError:
            raise Unclear(visits, place) from None
        if both is None:
            place += 1
        else:
            visits[place : place + 2] = [both]
            changed = place


def _joined(left: Session, right: Session) -> Session | None:
    """Both as one visit; None where they stay two."""
    if right.started_at - left.ended_at > SILENCE or right.site_id != left.site_id:
        return None
    if not (_is_known(left) and _is_known(right)):
        raise _UnclearVisitError
    mine, other = campaign_of(left), campaign_of(right)
    if left.page_views and right.page_views and any(other) and other != mine:
        if right.first_view_at is not None:
            # What came before its first page view would belong to the earlier visit.
            raise _UnclearVisitError
        return None
    return _together(left, right)


def _together(left: Session, right: Session) -> Session:
    growing = Growing(left)
    growing.ended_at = right.ended_at
    growing.page_views += right.page_views
    growing.events += right.events
    growing.interactions += right.interactions
    growing.seconds += right.seconds
    if left.client == UNKNOWN:
        growing.client = right.client
    for path, count in right.pages.items():
        add_page(growing.pages, path, count)
    for name, times in right.actions.items():
        add_action(growing.actions, name, times)
    both = growing.session()
    if not right.page_views:
        return both
    both = replace(both, exit_page=right.exit_page, last_view_at=right.last_view_at)
    if left.page_views:
        return both
    return replace(
        both,
        entry_page=right.entry_page,
        touch=right.touch,
        origin=right.origin,
        click_id=right.click_id,
        first_view_at=right.first_view_at or right.started_at,
    )


def _is_known(visit: Session) -> bool:
    """Whether everything was kept that is needed here: earlier versions did not."""
    return visit.events > 0 and (visit.page_views == 0 or visit.last_view_at is not None)
