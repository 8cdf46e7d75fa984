"""Take arrivals from the stream, have them counted, and forget them only then."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.tracking.model import Arrival, Batch
from suitecrm_bridge.features.tracking.ports import Arrivals
from suitecrm_bridge.features.tracking.schemas import events_of
from suitecrm_bridge.features.tracking.service import Counted, Examiner, IngestService

log = logger(__name__)
T = TypeVar("T")


class Consumer:
    """`rest` pauses for the seconds it is given and may be cut short by `stop`."""

    def __init__(
        self, arrivals: Arrivals, service: IngestService, rest: Callable[[float], object], examiner: Examiner
    ) -> None:
        self._arrivals = arrivals
        self._service = service
        self._examiner = examiner
        self._rest = rest
        self._stopping = False

    def stop(self) -> None:
        """Finish the batch in hand, then return from `run`."""
        self._stopping = True

    def run(self) -> None:
        """Consume until `stop`; a Redis or a database that is down only makes it wait."""
        while not self._stopping:
            self.step()

    def step(self) -> None:
        """One round: take, count, forget."""
        arrivals = self._patiently(self._arrivals.next) or ()
        batches = [batch for arrival in arrivals if (batch := self._patiently(partial(self._read, arrival)))]
        if batches and (counted := self._patiently(lambda: self._service.ingest(batches))):
            self._patiently(lambda: self._forget(counted))
        self._service.hurry()

    def _patiently(self, do: Callable[[], T]) -> T | None:
        """What `do` gives, as soon as Redis and the database let it; None when told to stop before that.

        What was taken and not forgotten stays pending then, and whoever comes next is given it again.
        """
        while not self._stopping:
            try:
                return do()
            except Unavailable as down:
                log.warning("ingest_waits", reason=down.message)
                self._rest(down.retry_after or 1)
        return None

    def _forget(self, counted: Counted) -> None:
        for id_, reason in counted.hopeless:
            self._bury(id_, reason)
        self._arrivals.done(counted.done)

    def _read(self, arrival: Arrival) -> Batch | None:
        if arrival.entry is None:
            self._bury(arrival.id, "not one of our entries")
            return None
        try:
            sender = self._examiner.sender(arrival.entry)
            batch = Batch(arrival.id, arrival.deliveries, events_of(arrival.entry, sender.client, sender.suspect))
        except ValueError as wrong:
            self._bury(arrival.id, f"cannot be read: {wrong}")
            return None
        return self._examiner.examine(batch)

    def _bury(self, id_: str, reason: str) -> None:
        log.error("entry_buried", entry=id_, reason=reason)
        self._arrivals.bury(id_, reason)
