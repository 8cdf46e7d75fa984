"""/batch: many operations in one request, and what came out of those that a worker carries out."""

from collections.abc import Sequence
from typing import Any

from flask import Response, jsonify

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.batch.model import Batch, Outcome
from suitecrm_bridge.features.batch.schemas import AT_ONCE, AcceptedEnvelope, BatchEnvelope, BatchSchema, outcome_body
from suitecrm_bridge.features.batch.service import BatchAcceptance, BatchService, ids_from
from suitecrm_bridge.web.envelope import Envelope, Resource
from suitecrm_bridge.web.idempotency import derived_id
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint, body_limit
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("batch", __name__, url_prefix=f"{BASE}/batch", description="Many operations in one request.")

Answer = tuple[Any, int, dict[str, str]]


@blueprint.route("", methods=["POST"])
@blueprint.arguments(BatchSchema)
@blueprint.response(200, BatchEnvelope)
@blueprint.alt_response(202, schema=AcceptedEnvelope, description="More than 100 operations: a job carries them out.")
@blueprint.alt_response(207, schema=BatchEnvelope, description="Some operations failed; each item says how it went.")
@blueprint.doc(
    summary="Do many things at once",
    description="In order; what follows upon each other and is alike goes to SuiteCRM in bulk. `@{ref.id}` and "
    "`@{ref.attributes.name}` take values from the answers of earlier operations. `atomic`: when one fails, nothing "
    "remains (422 `BATCH_UNDONE`); deletions, which cannot be undone, come last.",
)
@body_limit(5_000_000)
def run_batch(batch: Batch) -> Answer | Response:
    who, base = current_identity(), derived_id("batch") or new_id()
    running = service_of(BatchService)
    running.check(batch)
    if len(batch.operations) > AT_ONCE:
        return _accepted(base, service_of(BatchAcceptance).accept(who, batch, base))
    result = running.run(who, batch, ids_from(base))
    if result.undone:
        raise Invalid(
            "An operation failed, so all were undone; nothing remains.",
            code="BATCH_UNDONE",
            details=_reasons(result.outcomes),
        )
    return outcome_body(batch, result.outcomes), 200 if result.all_ok else 207, {}


@blueprint.route("/<batch_id>", methods=["GET"])
@blueprint.response(200, BatchEnvelope)
@blueprint.doc(summary="What came out of a batch", description="As far as it is done; `meta.total` says how many.")
def get_batch(batch_id: str) -> dict[str, Any]:
    accepted, outcomes = service_of(BatchAcceptance).outcome(current_identity(), batch_id)
    return outcome_body(accepted.batch, outcomes)


def _accepted(batch_id: str, job_id: str) -> Response:
    job = f"{BASE}/jobs/{job_id}"
    taken = Envelope(Resource(batch_id, "Batch", {"status": "queued", "job": job}))
    # A finished answer: the framework would write any other by the shape of the 200.
    answer = jsonify(AcceptedEnvelope().dump(taken))
    answer.status_code = 202
    answer.headers["Location"] = job
    return answer


def _reasons(outcomes: Sequence[Outcome]) -> dict[str, list[str]]:
    """Of the operations that failed by themselves, by field where it is known."""
    found: dict[str, list[str]] = {}
    for outcome in outcomes:
        if outcome.failure is None or outcome.status == 424:
            continue
        where = f"operations[{outcome.index}]"
        found[where] = [f"{outcome.failure.code}: {outcome.failure.message}"]
        found |= {f"{where}.{name}": list(said) for name, said in outcome.failure.details.items()}
    return found
