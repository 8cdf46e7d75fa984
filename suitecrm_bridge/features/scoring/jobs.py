"""How a worker carries out what was asked of scoring."""

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.scoring.service import ScoringService


def _score_lead(services: Services, command: ScoreLead) -> None:
    services.get(ScoringService).score(command.lead_id, command.occasion)


JOBS = [Job(ScoreLead, _score_lead)]
