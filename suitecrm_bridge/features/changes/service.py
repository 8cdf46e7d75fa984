"""Read what happened in SuiteCRM and send what follows from it; notice on the way when SuiteCRM is back."""

from collections.abc import Sequence

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Forbidden, Unauthenticated
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue, Retries
from suitecrm_bridge.core.redis import Busy
from suitecrm_bridge.crm import Change, CrmUnavailable
from suitecrm_bridge.features.changes.model import commands_for, events_for, touched
from suitecrm_bridge.features.changes.ports import ChangeFeed, Turn
from suitecrm_bridge.features.records.ports import CopiesOfNews
from suitecrm_bridge.features.webhooks.ports import Announcements
from suitecrm_bridge.features.writeback.ports import Resumption

_log = logger(__name__)
_PAGE = 200
_PAGES = 20  # in one turn; what is left waits for the next, at most a second


class ChangesService:
    """Every change is handled at least once: it is acknowledged only after its commands are safely queued."""

    def __init__(
        self,
        feed: ChangeFeed,
        queue: Queue,
        turn: Turn,
        retries: Retries,
        writeback: Resumption,
        copies: CopiesOfNews,
        clock: Clock,
        announcements: Announcements,
    ) -> None:
        self._feed = feed
        self._queue = queue
        self._turn = turn
        self._retries = retries
        self._writeback = writeback
        self._copies = copies
        self._clock = clock
        self._announcements = announcements

    def read(self) -> None:
        """Read the feed until it is empty or the turn is long enough. A SuiteCRM that is down is no error."""
        try:
            with self._turn.take():
                self._read()
        except Busy:
            return
        except (CrmUnavailable, Forbidden, Unauthenticated) as down:
            if self._turn.lost():
                _log.warning("crm_lost", code=down.code, reason=down.message)

    def _read(self) -> None:
        for _ in range(_PAGES):
            asked = self._clock.now()
            page = self._feed.changes(_PAGE)
            if self._turn.found():
                self._tell_everybody()
            if page.changes:
                self._handle(page.changes)
            if page.backlog <= len(page.changes):
                self._copies.told_all(self._clock.now() - asked)
                return

    def _handle(self, changes: Sequence[Change]) -> None:
        sequences = [change.sequence for change in changes]
        handled = self._turn.handled(sequences)
        news = [change for change in changes if change.sequence not in handled]
        self._copies.outdated(touched(news))
        for command in commands_for(news):
            self._queue.send(command)
        self._announcements.announce(events_for(news))
        self._turn.remember(sequences)
        self._feed.acknowledge(sequences)
        self._turn.forget(sequences)
        _log.info("changes_read", changes=len(changes))

    def _tell_everybody(self) -> None:
        """What waits for SuiteCRM need not wait for its own next try."""
        self._writeback.resume()
        hastened = self._retries.hasten()
        if hastened:
            _log.info("crm_found", hastened=hastened)
