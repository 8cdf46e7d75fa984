"""Who a visitor is: what speaks for it, by hand or taken back; and what the visitor did, in sentences."""

from typing import Any

from suitecrm_bridge.features.tracking.ports.people import ClickLinks
from suitecrm_bridge.features.tracking.schemas.people import (
    AddedEnvelope,
    IdentityLinkEnvelope,
    IdentityLinkPage,
    JourneyEnvelope,
    ListIdentityLinks,
    NewIdentityLink,
    TakeBack,
    TrackedLink,
    TrackedLinkEnvelope,
    journey_resource,
    link_resource,
)
from suitecrm_bridge.features.tracking.service import IdentityDesk, JourneyService
from suitecrm_bridge.web.envelope import Envelope, Resource
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs, reach_of
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("people", __name__, url_prefix=BASE, description="Who visitors are, and what they did.")
linking_blueprint = Blueprint("identity", __name__, url_prefix=BASE, description="Who visitors are, said by people.")


@blueprint.route("/visitors/<visitor_id>/identity-links", methods=["GET"])
@blueprint.arguments(ListIdentityLinks, location="query")
@blueprint.response(200, IdentityLinkPage)
@blueprint.doc(
    summary="What speaks for who a visitor is",
    description="The newest first, those taken back included. A visitor who is a record that you may not see is 404.",
)
@needs("visitors.read")
def list_visitor_links(arguments: dict[str, Any], visitor_id: str) -> Envelope:
    per_page = arguments["per_page"]
    found = service_of(IdentityDesk).of_visitor(current_identity(), visitor_id, per_page)
    return Envelope([link_resource(one) for one in found], {"per_page": per_page})


@linking_blueprint.route("/visitors/<visitor_id>/identity-links", methods=["POST"])
@linking_blueprint.arguments(NewIdentityLink)
@linking_blueprint.response(202, AddedEnvelope)
@linking_blueprint.doc(
    summary="Say who a visitor is",
    description="Evidence `manual`: it stands above everything that was found out before, and the records follow "
    "within seconds. With `visitors.link:own` for records of your own only.",
)
@needs("visitors.link")
def add_link(new: dict[str, Any], visitor_id: str) -> tuple[Envelope, int]:
    reach = reach_of("visitors.link")
    record = (new["module"], new["record_id"])
    made = service_of(IdentityDesk).add(current_identity(), visitor_id, record, reach)
    return Envelope(Resource(made, "IdentityStatement", {"status": "accepted"})), 202


@linking_blueprint.route("/visitors/<visitor_id>/identity-links/<link_id>", methods=["DELETE"])
@linking_blueprint.arguments(TakeBack, location="query")
@linking_blueprint.response(200, IdentityLinkEnvelope)
@linking_blueprint.doc(
    summary="Take a link back",
    description="With it all links of this visitor that say the same. Nothing is deleted: who took it back, when and "
    "why stays to be seen. Lead, contact, visitor record and score are made again within seconds; only a person can "
    "link this visitor to the same record again.",
)
@needs("visitors.link")
def take_back_link(arguments: dict[str, Any], visitor_id: str, link_id: str) -> Envelope:
    reach = reach_of("visitors.link")
    desk = service_of(IdentityDesk)
    return Envelope(link_resource(desk.take_back(current_identity(), visitor_id, link_id, arguments["reason"], reach)))


@blueprint.route("/visitors/<visitor_id>/journey", methods=["GET"])
@blueprint.response(200, JourneyEnvelope)
@blueprint.doc(
    summary="A visitor's journey in a few sentences",
    description="In a model's words where one is configured and has answered; else, and until then, in a template's.",
)
@needs("visitors.read")
def visitor_journey(visitor_id: str) -> Envelope:
    known = service_of(IdentityDesk).visitor_seen(current_identity(), visitor_id)
    return Envelope(journey_resource(known, service_of(JourneyService).of_visitor(known)))


def _add_record_views(kind: str, module: str) -> None:
    """The same of a lead and of a contact."""

    def seen(record_id: str) -> str:
        return service_of(IdentityDesk).seen(current_identity(), module, record_id)

    @blueprint.route(f"/{kind}/<record_id>/identity-links", methods=["GET"], endpoint=f"{kind}_links")
    @blueprint.arguments(ListIdentityLinks, location="query")
    @blueprint.response(200, IdentityLinkPage)
    @blueprint.doc(summary="Which visitors a record is, and what speaks for it")
    @needs("visitors.read")
    def list_record_links(arguments: dict[str, Any], record_id: str) -> Envelope:
        per_page = arguments["per_page"]
        found = service_of(IdentityDesk).of_record(current_identity(), module, record_id, per_page)
        return Envelope([link_resource(one) for one in found], {"per_page": per_page})

    @blueprint.route(f"/{kind}/<record_id>/tracked-link", methods=["GET"], endpoint=f"{kind}_tracked_link")
    @blueprint.arguments(TrackedLink, location="query")
    @blueprint.response(200, TrackedLinkEnvelope)
    @blueprint.doc(
        summary="Make a link for an e-mail",
        description="Whoever follows it within `days` is taken to be this record (evidence `email_click`). The token "
        "is taken out of the address before anything is stored.",
    )
    @needs("visitors.read")
    def make_tracked_link(arguments: dict[str, Any], record_id: str) -> Envelope:
        known = seen(record_id)
        url = service_of(ClickLinks).make(arguments["url"], module, known, arguments["days"])
        return Envelope(Resource(known, "TrackedLink", {"url": url}))

    @blueprint.route(f"/{kind}/<record_id>/journey", methods=["GET"], endpoint=f"{kind}_journey")
    @blueprint.response(200, JourneyEnvelope)
    @blueprint.doc(
        summary="A record's journey in a few sentences",
        description="Of all visitors that are this record, as for one visitor; 404 when none is.",
    )
    @needs("visitors.read")
    def record_journey(record_id: str) -> Envelope:
        known = seen(record_id)
        return Envelope(journey_resource(known, service_of(JourneyService).of_record(module, known)))


for _kind, _module in (("leads", "Leads"), ("contacts", "Contacts")):
    _add_record_views(_kind, _module)
