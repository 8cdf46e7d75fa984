"""Find out what kind of client sent a batch, and whether it is a person at all."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from suitecrm_bridge.features.tracking.model import Batch, Client, Entry, Event, Suspect, suspicion
from suitecrm_bridge.features.tracking.model.bots import odd_traits, opened_by_mail
from suitecrm_bridge.features.tracking.model.bots_pace import impossible, worth_keeping
from suitecrm_bridge.features.tracking.ports.visits import Admissions, Enricher, Vetting

_VISITORS = 5_000


class Sender(NamedTuple):
    """What a request tells of who sent it: `suspect` is the reason, if there is one."""

    client: Client
    suspect: str | None


class Examiner:
    """One for each ingest process: what it remembers of a visitor's pace is its own and may be forgotten."""

    def __init__(self, enricher: Enricher, vetting: Vetting, admissions: Admissions) -> None:
        self._enricher = enricher
        self._vetting = vetting
        self._admissions = admissions
        self._paces = _Paces()

    def sender(self, entry: Entry) -> Sender:
        """Who sent this entry, by user agent and address alone."""
        agent, address = entry.user_agent or None, entry.address or None
        suspect = suspicion(agent)
        if suspect is None and address and self._vetting.is_hosting(address):
            suspect = "data_center"
        return Sender(self._enricher.enrich(agent, address), suspect)

    def examine(self, batch: Batch) -> Batch:
        """The batch with its events' suspicion said, or taken away where somebody let such a sender in.

        All events of a batch have one sender, so whatever one of them gives away is said of all. Raises Unavailable.
        """
        events = batch.events
        if not events:
            return batch
        first = events[0]
        if opened_by_mail(events):
            return _said(batch, None) if first.suspect else batch
        reasons = filter(None, (first.suspect, *self._found_in(events)))
        for reason in reasons:
            suspect = Suspect(first.visitor_id, reason, first.user_agent)
            if not self._admissions.admitted(first.site_id, suspect):
                return batch if reason == first.suspect else _said(batch, reason)
        return _said(batch, None) if first.suspect else batch

    def _found_in(self, events: Sequence[Event]) -> Sequence[str | None]:
        spam = any(map(self._vetting.is_spam, {event.referrer for event in events if event.referrer}))
        return odd_traits(events), "referrer_spam" if spam else None, self._paces.judge(events)


class _Paces:
    """The latest page views of the visitors seen last, by event: an entry that is given again is not seen again."""

    def __init__(self) -> None:
        self._views: OrderedDict[str, dict[str, float]] = OrderedDict()

    def judge(self, events: Sequence[Event]) -> str | None:
        new = {event.id: event.at.timestamp() for event in events if event.type == "pageview"}
        if not new:
            return None
        visitor = events[0].visitor_id
        views = self._views.pop(visitor, None) or {}
        fresh = None if views and min(new.values()) < next(reversed(views.values())) else len(new)
        views.update(new)
        if fresh is None or fresh > 1:
            views = dict(sorted(views.items(), key=lambda one: one[1]))
        self._views[visitor] = dict(worth_keeping(list(views.items())))
        if len(self._views) > _VISITORS:
            self._views.popitem(last=False)
        return impossible([*views.values()], fresh)


def _said(batch: Batch, reason: str | None) -> Batch:
    return replace(batch, events=tuple(replace(event, suspect=reason) for event in batch.events))
