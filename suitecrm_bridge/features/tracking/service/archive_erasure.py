"""Take whoever is erased out of the archives, too."""

from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.tracking.ports.people import Archive, ErasureStore
from suitecrm_bridge.features.tracking.service.erasure import conclude

# Lead scores wait in the same process: let them pass between two files.
_AT_ONCE = timedelta(minutes=1)

log = logger(__name__)


class ArchiveErasureService:
    """Archives are large: one pass is for everybody who waits, and goes on later where it was stopped or killed."""

    def __init__(self, store: ErasureStore, archive: Archive, trail: AuditTrail, clock: Clock) -> None:
        self._store = store
        self._archive = archive
        self._trail = trail
        self._clock = clock

    def carry_on(self) -> int:
        """Go through some of the archives; how many erasures are finished now."""
        waiting = self._store.in_archives()
        # Newcomers would have the pass begin again and again: theirs is the next one.
        waiting = [one for one in waiting if one.archives_to] or waiting
        if not waiting:
            return 0
        try:
            if not self._archive.take_out(waiting, self._store, _AT_ONCE):
                return 0
        except BridgeError as wrong:
            log.warning("erasures_wait_for_archives", erasures=len(waiting), reason=wrong.message)
            return 0
        asked = {one.id for one in waiting}
        done = [one for one in self._store.in_archives() if one.id in asked]
        for erasure in done:
            conclude(self._store, self._trail, erasure, {}, self._clock.now())
        return len(done)
