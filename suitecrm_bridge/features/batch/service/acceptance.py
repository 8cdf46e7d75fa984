"""Take a large batch in durably, carry it out in a worker, and tell what came out."""

from collections.abc import Sequence
from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.core.queue import ProgressReport, Queue
from suitecrm_bridge.features.batch.commands import RunBatch
from suitecrm_bridge.features.batch.model import Batch, Outcome
from suitecrm_bridge.features.batch.ports import AcceptedBatch, Batches
from suitecrm_bridge.features.batch.service.running import BatchService, IdOf
from suitecrm_bridge.web.identity import Identity

KEPT_FOR = timedelta(days=2)
_ADDRESS = "/api/v1/batch"
_SWEPT_AT_ONCE = 100


class BatchAcceptance:
    def __init__(
        self, batches: Batches, running: BatchService, queue: Queue, progress: ProgressReport, clock: Clock
    ) -> None:
        self._batches = batches
        self._running = running
        self._queue = queue
        self._progress = progress
        self._clock = clock

    def accept(self, who: Identity, batch: Batch, batch_id: str) -> str:
        """The job's id. A batch whose id is there already is not taken in twice."""
        accepted = AcceptedBatch(batch_id, who.actor, who, batch)
        self._batches.add(accepted, self._clock.now() + KEPT_FOR)
        return self._queue.send(RunBatch(batch_id))

    def carry_out(self, batch_id: str) -> None:
        """What is not done yet. Raises Unavailable in an outage; the rest is done when it is over."""
        accepted = self._batches.find(batch_id)
        if accepted is None:
            return  # swept meanwhile: it had two days
        known = {outcome.index: outcome for outcome in accepted.outcomes}

        def report(done: int, total: int) -> None:
            self._batches.keep(batch_id, list(known.values()))
            self._progress.report(done, total)

        self._progress.result_at(f"{_ADDRESS}/{batch_id}")
        result = self._running.resume(accepted.who, accepted.batch, ids_from(batch_id), known, report)
        self._batches.keep(batch_id, result.outcomes)

    def outcome(self, who: Identity, batch_id: str) -> tuple[AcceptedBatch, Sequence[Outcome]]:
        """What is done so far. Raises NotFound for a batch that is not the caller's own."""
        accepted = self._batches.find(batch_id)
        if accepted is None or accepted.owner != who.actor:
            raise NotFound("There is no such batch; they are forgotten after two days.")
        return accepted, accepted.outcomes

    def sweep(self) -> int:
        return self._batches.sweep(self._clock.now(), _SWEPT_AT_ONCE)


def ids_from(base: str) -> IdOf:
    """An id for what each operation creates, the same whenever it is asked."""
    return lambda number: id_from(f"{base}:{number}")
