"""Who carries a batch's steps out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from suitecrm_bridge.features.batch.model import Batch, Outcome, Step

if TYPE_CHECKING:
    from suitecrm_bridge.web.identity import Identity


@dataclass(frozen=True)
class Done:
    """`undo` puts back what was; None where there is nothing to put back, or no way to."""

    outcome: Outcome
    undo: Step | None = None


class RecordDesk(Protocol):
    """Records as one person may see and change them; the same checks, rights and audit as each single call has."""

    def carry_out(self, who: "Identity", steps: Sequence[Step]) -> Sequence[Done]:
        """One outcome for each step, in their order. Never raises for what is wrong with a single step.

        More than one step at once are all of the same action, collection and effect, and of different records: one
        bulk write. A create without `record_id` gets one.
        """
        ...


@dataclass(frozen=True)
class AcceptedBatch:
    """A batch that a worker carries out. `who` is the person as they were when they asked."""

    id: str
    owner: str
    who: "Identity"
    batch: Batch
    outcomes: Sequence[Outcome] = ()


class Batches(Protocol):
    def add(self, accepted: AcceptedBatch, expires_at: datetime) -> bool:
        """False when it is there already."""
        ...

    def find(self, batch_id: str) -> AcceptedBatch | None: ...

    def keep(self, batch_id: str, outcomes: Sequence[Outcome]) -> None: ...

    def sweep(self, now: datetime, limit: int) -> int: ...
