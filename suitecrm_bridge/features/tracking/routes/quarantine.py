"""/tracking/quarantine: whose events are stored and not counted, why, and letting them in."""

from typing import Any, cast

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.tracking.model.quarantine import By
from suitecrm_bridge.features.tracking.schemas.quarantine import (
    AdmissionEnvelope,
    AdmissionPage,
    ListQuarantine,
    Readmit,
    ReasonPage,
    SuspectPage,
    admission_resource,
    cursor_of,
    named,
    read_cursor,
    reason_resource,
    suspect_resource,
    wanted_of,
)
from suitecrm_bridge.features.tracking.service import QuarantineDesk
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

quarantine_blueprint = Blueprint(
    "quarantine", __name__, url_prefix=BASE, description="Visitors who may be no people: stored, and not counted."
)


def _desk() -> QuarantineDesk:
    return service_of(QuarantineDesk)


@quarantine_blueprint.route("/tracking/quarantine", methods=["GET"])
@quarantine_blueprint.arguments(ListQuarantine, location="query")
@quarantine_blueprint.response(200, SuspectPage)
@quarantine_blueprint.doc(summary="List suspects", description="One for each visitor and reason, the latest first.")
@needs("visitors.read")
def list_quarantine(arguments: dict[str, Any]) -> Envelope:
    per_page, cursor = arguments["per_page"], arguments.get("cursor")
    before = read_cursor(cursor) if cursor else None
    if cursor and before is None:
        raise Invalid("Some arguments cannot be accepted.", details={"cursor": ["Not a cursor of this list."]})
    found = _desk().find(wanted_of(arguments), before, per_page + 1)
    shown = found[:per_page]
    following = cursor_of(shown[-1]) if len(found) > per_page else None
    meta = {"per_page": per_page, "next_cursor": following, "total": None, "page": None}
    return Envelope([suspect_resource(one) for one in shown], meta)


@quarantine_blueprint.route("/tracking/quarantine/reasons", methods=["GET"])
@quarantine_blueprint.arguments(ListQuarantine(only=("site_id", "reason", "user_agent")), location="query")
@quarantine_blueprint.response(200, ReasonPage)
@quarantine_blueprint.doc(summary="Count suspects", description="For each site and reason, the most first.")
@needs("visitors.read")
def count_quarantine(arguments: dict[str, Any]) -> Envelope:
    found = _desk().counts(wanted_of(arguments))
    return Envelope([reason_resource(one) for one in found], {"per_page": len(found), "total": len(found)})


@quarantine_blueprint.route("/tracking/quarantine/readmit", methods=["POST"])
@quarantine_blueprint.arguments(Readmit)
@quarantine_blueprint.response(202, AdmissionEnvelope)
@quarantine_blueprint.doc(
    summary="Let suspects in",
    description="A visitor, a user agent or all of one reason. What they did counts within seconds.",
)
@needs("visitors.readmit")
def readmit(asked: dict[str, Any]) -> tuple[Envelope, int, dict[str, str]]:
    by, value = named(asked)
    actor = current_identity().actor
    made = _desk().admit(str(asked["site_id"]), cast("By", by), value, actor, lasting=asked["lasting"])
    location = {"Location": f"{BASE}/tracking/quarantine/readmissions/{made.id}"}
    return Envelope(admission_resource(made)), 202, location


@quarantine_blueprint.route("/tracking/quarantine/readmissions", methods=["GET"])
@quarantine_blueprint.response(200, AdmissionPage)
@quarantine_blueprint.doc(summary="List re-admissions", description="The newest 200.")
@needs("visitors.read")
def list_readmissions() -> Envelope:
    found = _desk().admissions()
    return Envelope([admission_resource(one) for one in found], {"per_page": 200, "total": len(found)})


@quarantine_blueprint.route("/tracking/quarantine/readmissions/<admission_id>", methods=["GET"])
@quarantine_blueprint.response(200, AdmissionEnvelope)
@quarantine_blueprint.doc(summary="Get a re-admission")
@needs("visitors.read")
def get_readmission(admission_id: str) -> Envelope:
    return Envelope(admission_resource(_desk().admission(admission_id)))


@quarantine_blueprint.route("/tracking/quarantine/readmissions/<admission_id>", methods=["DELETE"])
@quarantine_blueprint.response(204)
@quarantine_blueprint.doc(
    summary="Take a re-admission back",
    description="Such senders are judged again from now on; what was let in stays.",
)
@needs("visitors.readmit")
def withdraw_readmission(admission_id: str) -> None:
    _desk().withdraw(admission_id, current_identity().actor)
