"""What people ask of scoring: score this lead now, and show me how its score came about."""

from collections.abc import Sequence

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.core.ids import RecordId, new_id, record_id
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.scoring.model import LogEntry
from suitecrm_bridge.features.scoring.ports import ScoreLog


class ScoreRequests:
    """Runs in the facade, as the user whose session it is: SuiteCRM decides which leads they may see."""

    def __init__(self, users: UserCrm, queue: Queue, scores: ScoreLog) -> None:
        self._users = users
        self._queue = queue
        self._log = scores

    def ask(self, session_id: str, lead_id: str) -> str:
        """Have the lead scored and return the job's id. Raises NotFound or Forbidden as SuiteCRM says."""
        return self._queue.send(ScoreLead(self._seen(session_id, lead_id), f"asked-{new_id()}"))

    def history(self, session_id: str, lead_id: str, limit: int) -> Sequence[LogEntry]:
        """The lead's last scores, the newest first; empty when it was never scored."""
        return self._log.latest(self._seen(session_id, lead_id), limit)

    def _seen(self, session_id: str, lead_id: str) -> RecordId:
        known = record_id(lead_id)
        if known is None:
            raise NotFound("There is no such lead.")
        self._users.of(session_id).get("Leads", known, fields=["id"])
        return known
