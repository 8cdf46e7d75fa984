"""Count arrived batches, each event once, whatever goes wrong in between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.tracking.commands import FinishErasures, IdentifyVisitor
from suitecrm_bridge.features.tracking.model import Batch, Event
from suitecrm_bridge.features.tracking.ports import EventStore, Stored, Unstorable

MAX_DELIVERIES = 5
# A visitor who was brought up to date a moment ago is left alone for two seconds; look again until those are over.
_OWING = timedelta(seconds=4)

log = logger(__name__)


@dataclass(frozen=True)
class Counted:
    """Entries that are counted, and those that never will be, with the reason."""

    done: tuple[str, ...]
    hopeless: tuple[tuple[str, str], ...]


class IngestService:
    """`recognised` looks at each event for the token of a link in an e-mail, and takes it out."""

    def __init__(
        self,
        store: EventStore,
        queue: Queue,
        catch_up: Callable[[], object],
        clock: Clock,
        recognised: Callable[[Event], Event] = lambda event: event,
    ) -> None:
        self._store = store
        self._queue = queue
        self._catch_up = catch_up
        self._clock = clock
        self._recognised = recognised
        self._owing_until: datetime | None = None

    def ingest(self, batches: Sequence[Batch]) -> Counted:
        """Count `batches`: together if possible, else one by one so that a bad one spoils nothing.

        A bad one is tried again later and given up after five deliveries. Raises Unavailable when the database does
        not answer; the same batches may then be given again.
        """
        try:
            self._count([*batches])
        except Unstorable:
            return self._one_by_one(batches)
        return Counted(tuple(batch.id for batch in batches), ())

    def _one_by_one(self, batches: Sequence[Batch]) -> Counted:
        done: list[str] = []
        hopeless: list[tuple[str, str]] = []
        for batch in batches:
            try:
                self._count([batch])
            except Unstorable as wrong:
                log.warning("batch_refused", entry=batch.id, deliveries=batch.deliveries, reason=str(wrong))
                if batch.deliveries > MAX_DELIVERIES:
                    hopeless.append((batch.id, str(wrong)))
            else:
                done.append(batch.id)
        return Counted(tuple(done), tuple(hopeless))

    def _count(self, batches: Sequence[Batch]) -> None:
        stored = self._store.store([self._recognised(event) for batch in batches for event in batch.events])
        log.debug("batch_counted", entries=len(batches), events=stored.events)
        self._tell(stored)

    def _tell(self, stored: Stored) -> None:
        """Hurry identities; whatever fails here is done by the schedule within seconds."""
        if stored.behind:
            self._owing_until = self._clock.now() + _OWING
        try:
            for visitor_id in stored.identified:
                self._queue.send(IdentifyVisitor(visitor_id))
            if stored.leaving:
                self._queue.send(FinishErasures())
        except BridgeError as late:
            log.warning("hurry_failed", reason=late.message)

    def hurry(self) -> None:
        """Bring identified visitors up to date without waiting for the schedule; to be called once a second or more."""
        if self._owing_until is None:
            return
        if self._clock.now() > self._owing_until:
            self._owing_until = None
        try:
            self._catch_up()
        except Exception:
            # Counting must go on whatever is wrong with showing it; the schedule tries again in a worker.
            log.exception("hurry_failed")
