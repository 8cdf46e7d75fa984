"""Who carries a batch's steps out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from suitecrm_bridge.features.batch.model import Batch, Outcome, Step

if TYPE_CHECKING:
    from suitecrm_bridge.web.identity import Identity


class RecordDesk(Protocol):
    """Records as one person may see and change them; the same checks, rights and audit as each single call has.

    What is wrong with a step is its outcome; what concerns all of them is raised.
    """

    def carry_out(self, who: "Identity", steps: Sequence[Step]) -> Sequence[Outcome]:
        """One outcome for each step, in their order. Several at once are all creates, updates and deletes of different
        records with one effect: one bulk write."""
        ...

    def carry_out_together(self, who: "Identity", steps: Sequence[Step]) -> Sequence[Outcome]:
        """All creates, updates and deletes, in one transaction: when one fails, nothing is written."""
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
