"""/privacy: erase and export everything that is kept of a visitor, lead or contact."""

from typing import Any

from suitecrm_bridge.features.tracking.model.erasure import MODULE_OF
from suitecrm_bridge.features.tracking.schemas.privacy import (
    ErasureEnvelope,
    ExportQueuedEnvelope,
    PersonalDataEnvelope,
    PrivacySubject,
    data_resource,
    erasure_resource,
    export_resource,
)
from suitecrm_bridge.features.tracking.service import ErasureService, ExportService, IdentityDesk, PrivacyDesk
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint(
    "privacy", __name__, url_prefix=f"{BASE}/privacy", description="What is kept of a person: hand it out, erase it."
)
_NEVER_STORED = {"Cache-Control": "no-store"}


@blueprint.route("/erase", methods=["POST"])
@blueprint.arguments(PrivacySubject)
@blueprint.response(202, ErasureEnvelope)
@blueprint.doc(
    summary="Erase a person",
    description="Events, visits, links, signals, their part in the figures, the visitors' records in SuiteCRM, alerts, "
    "scores, archives and whatever waits. The lead or contact itself stays in SuiteCRM, without what was done on the "
    "website. It cannot be undone; the audit trail keeps who asked for it, not of whom.",
)
@needs("privacy.erase")
def erase_person(asked: dict[str, Any]) -> tuple[Envelope, int, dict[str, str]]:
    subject = service_of(PrivacyDesk).subject(asked["kind"], asked["id"])
    erasing = service_of(ErasureService)
    erasure_id = erasing.ask(asked["kind"], subject, "request", current_identity().actor)
    headers = {"Location": f"{BASE}/privacy/erasures/{erasure_id}"}
    return Envelope(erasure_resource(erasing.state(erasure_id))), 202, headers


@blueprint.route("/erasures/<erasure_id>", methods=["GET"])
@blueprint.response(200, ErasureEnvelope)
@blueprint.doc(summary="How far an erasure is")
@needs("privacy.erase")
def get_erasure(erasure_id: str) -> Envelope:
    return Envelope(erasure_resource(service_of(ErasureService).state(erasure_id)))


@blueprint.route("/export", methods=["POST"])
@blueprint.arguments(PrivacySubject)
@blueprint.response(202, ExportQueuedEnvelope)
@blueprint.doc(
    summary="Export everything that is kept of a person",
    description="Answers with the job and where the JSON can be fetched for a day, by you alone. Of leads and contacts "
    "that you see in SuiteCRM, and of visitors who are nobody else.",
)
@needs("privacy.export")
def export_person(asked: dict[str, Any]) -> tuple[Envelope, int, dict[str, str]]:
    subject = _seen(asked["kind"], asked["id"])
    export_id, job_id = service_of(ExportService).ask(asked["kind"], subject, current_identity().actor)
    job, content = f"{BASE}/jobs/{job_id}", f"{BASE}/privacy/exports/{export_id}"
    return Envelope(export_resource(export_id, job, content)), 202, {"Location": content}


@blueprint.route("/exports/<export_id>", methods=["GET"])
@blueprint.response(200, PersonalDataEnvelope)
@blueprint.doc(summary="Fetch an export", description="409 while it is being put together.")
@needs("privacy.export")
def get_export(export_id: str) -> tuple[Envelope, int, dict[str, str]]:
    content = service_of(ExportService).fetch(export_id, current_identity().actor)
    return Envelope(data_resource(export_id, content)), 200, _NEVER_STORED


def _seen(kind: str, asked: str) -> str:
    """Whose data it is, if the caller sees that record, or one of the records that the visitor is, in SuiteCRM."""
    desk, who = service_of(IdentityDesk), current_identity()
    return desk.seen(who, MODULE_OF[kind], asked) if kind in MODULE_OF else desk.visitor_seen(who, asked)
