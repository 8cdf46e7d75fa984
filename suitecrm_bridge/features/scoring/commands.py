"""What may be asked of scoring later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class ScoreLead(Command):
    """Score one lead anew. `occasion` names why (`change-1042`, `visit-…`, `asked-…`): letters, digits, `_` and `-`."""

    queue: ClassVar[str] = "ai"
    lead_id: str
    occasion: str

    @property
    def job_id(self) -> str:
        # The occasion is part of the id: the same news twice is one job, new news is never swallowed by an old job.
        return f"score-{self.lead_id}-{self.occasion}"
