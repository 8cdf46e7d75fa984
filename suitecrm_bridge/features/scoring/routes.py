"""/leads/{id}/ai-score: have a lead scored, and see how its score came about."""

from typing import Any

from suitecrm_bridge.features.scoring.schemas import (
    ListScores,
    QueuedEnvelope,
    ScorePage,
    queued_resource,
    score_resource,
)
from suitecrm_bridge.features.scoring.service import ScoreRequests
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("scores", __name__, url_prefix=f"{BASE}/leads", description="Scores of leads, with reasons.")


@blueprint.route("/<lead_id>/ai-score", methods=["POST"])
@blueprint.response(202, QueuedEnvelope)
@blueprint.doc(
    summary="Score a lead now",
    description="Answers with the job; when it has finished, the score is on its way to the lead's record.",
)
@needs("scores.write")
def score_lead(lead_id: str) -> tuple[Envelope, int, dict[str, str]]:
    job_id = service_of(ScoreRequests).ask(current_identity().session_id, lead_id)
    address = f"{BASE}/jobs/{job_id}"
    return Envelope(queued_resource(job_id, address)), 202, {"Location": address}


@blueprint.route("/<lead_id>/ai-score", methods=["GET"])
@blueprint.arguments(ListScores, location="query")
@blueprint.response(200, ScorePage)
@blueprint.doc(summary="How a lead was scored", description="The last scores, the newest first, each with its reasons.")
@needs("scores.read")
def list_scores(arguments: dict[str, Any], lead_id: str) -> Envelope:
    per_page = arguments["per_page"]
    found = service_of(ScoreRequests).history(current_identity().session_id, lead_id, per_page)
    return Envelope([score_resource(entry) for entry in found], {"per_page": per_page})
