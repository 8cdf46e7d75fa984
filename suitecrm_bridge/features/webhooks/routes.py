"""/webhooks: who is told of what, how that went, and once more."""

from typing import Any

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.webhooks.schemas import (
    ChangeWebhook,
    DeliveryEnvelope,
    DeliveryPage,
    EventPage,
    ListDeliveries,
    NewWebhook,
    NewWebhookEnvelope,
    Replay,
    ReplayedEnvelope,
    WebhookEnvelope,
    WebhookPage,
    cursor_of,
    delivery_resource,
    event_resources,
    new_webhook_resource,
    read_cursor,
    webhook_resource,
)
from suitecrm_bridge.features.webhooks.service import SubscriptionDesk
from suitecrm_bridge.web.envelope import Envelope, Resource
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint(
    "webhooks", __name__, url_prefix=f"{BASE}/webhooks", description="Signed messages to your own addresses."
)
_NEVER_STORED = {"Cache-Control": "no-store"}


def _desk() -> SubscriptionDesk:
    return service_of(SubscriptionDesk)


def _actor() -> str:
    return current_identity().actor


@blueprint.route("/events", methods=["GET"])
@blueprint.response(200, EventPage)
@blueprint.doc(summary="What can be subscribed to")
@needs("webhooks.manage")
def list_events() -> Envelope:
    _desk()
    events = event_resources()
    return Envelope(events, {"per_page": len(events), "total": len(events)})


@blueprint.route("", methods=["GET"])
@blueprint.response(200, WebhookPage)
@blueprint.doc(summary="List webhooks")
@needs("webhooks.manage")
def list_webhooks() -> Envelope:
    found = _desk().list()
    return Envelope([webhook_resource(one) for one in found], {"per_page": 100, "total": len(found)})


@blueprint.route("", methods=["POST"])
@blueprint.arguments(NewWebhook)
@blueprint.response(201, NewWebhookEnvelope)
@blueprint.doc(summary="Make a webhook", description="The answer shows its secret, this once.")
@needs("webhooks.manage")
def add_webhook(new: dict[str, Any]) -> tuple[Envelope, int, dict[str, str]]:
    made = _desk().add(new["url"], new["events"], new["description"], _actor(), enabled=new["enabled"])
    headers = {**_NEVER_STORED, "Location": f"{BASE}/webhooks/{made.id}"}
    return Envelope(new_webhook_resource(made)), 201, headers


@blueprint.route("/<webhook_id>", methods=["GET"])
@blueprint.response(200, WebhookEnvelope)
@blueprint.doc(summary="Get a webhook")
@needs("webhooks.manage")
def get_webhook(webhook_id: str) -> Envelope:
    return Envelope(webhook_resource(_desk().get(webhook_id)))


@blueprint.route("/<webhook_id>", methods=["PATCH"])
@blueprint.arguments(ChangeWebhook)
@blueprint.response(200, WebhookEnvelope)
@blueprint.doc(summary="Change a webhook", description="`enabled: true` also forgets its past failures.")
@needs("webhooks.manage")
def change_webhook(changes: dict[str, Any], webhook_id: str) -> Envelope:
    return Envelope(webhook_resource(_desk().change(webhook_id, changes, _actor())))


@blueprint.route("/<webhook_id>", methods=["DELETE"])
@blueprint.response(204)
@blueprint.doc(summary="Remove a webhook", description="With its deliveries, those that wait included.")
@needs("webhooks.manage")
def remove_webhook(webhook_id: str) -> None:
    _desk().remove(webhook_id, _actor())


@blueprint.route("/<webhook_id>/rotate", methods=["POST"])
@blueprint.response(200, NewWebhookEnvelope)
@blueprint.doc(summary="Get a new secret", description="The old one signs as well for another 24 hours.")
@needs("webhooks.manage")
def rotate(webhook_id: str) -> tuple[Envelope, int, dict[str, str]]:
    return Envelope(new_webhook_resource(_desk().rotate(webhook_id, _actor()))), 200, _NEVER_STORED


@blueprint.route("/<webhook_id>/test", methods=["POST"])
@blueprint.response(200, DeliveryEnvelope)
@blueprint.doc(summary="Send a test", description="Sends `webhook.test` now and answers with what came back.")
@needs("webhooks.manage")
def test(webhook_id: str) -> Envelope:
    delivery, attempt = _desk().test(webhook_id, _actor())
    return Envelope(delivery_resource(delivery, attempt))


@blueprint.route("/<webhook_id>/deliveries", methods=["GET"])
@blueprint.arguments(ListDeliveries, location="query")
@blueprint.response(200, DeliveryPage)
@blueprint.doc(summary="List deliveries", description="The newest first.")
@needs("webhooks.manage")
def list_deliveries(arguments: dict[str, Any], webhook_id: str) -> Envelope:
    per_page, cursor = arguments["per_page"], arguments.get("cursor")
    before = read_cursor(cursor) if cursor else None
    if cursor and before is None:
        raise Invalid("Some arguments cannot be accepted.", details={"cursor": ["Not a cursor of this list."]})
    found = _desk().deliveries(webhook_id, arguments.get("status"), before, per_page + 1)
    shown = found[:per_page]
    following = cursor_of(shown[-1]) if len(found) > per_page else None
    meta = {"per_page": per_page, "next_cursor": following, "total": None, "page": None}
    return Envelope([delivery_resource(one) for one in shown], meta)


@blueprint.route("/<webhook_id>/deliveries/<delivery_id>", methods=["GET"])
@blueprint.response(200, DeliveryEnvelope)
@blueprint.doc(summary="Get a delivery")
@needs("webhooks.manage")
def get_delivery(webhook_id: str, delivery_id: str) -> Envelope:
    return Envelope(delivery_resource(_desk().delivery(webhook_id, delivery_id)))


@blueprint.route("/<webhook_id>/deliveries/<delivery_id>/replay", methods=["POST"])
@blueprint.response(202, DeliveryEnvelope)
@blueprint.doc(summary="Send a delivery once more")
@needs("webhooks.manage")
def replay_delivery(webhook_id: str, delivery_id: str) -> Envelope:
    return Envelope(delivery_resource(_desk().replay(webhook_id, delivery_id, _actor())))


@blueprint.route("/<webhook_id>/replay", methods=["POST"])
@blueprint.arguments(Replay)
@blueprint.response(202, ReplayedEnvelope)
@blueprint.doc(summary="Send the deliveries of a time once more")
@needs("webhooks.manage")
def replay(asked: dict[str, Any], webhook_id: str) -> Envelope:
    desk = _desk()
    run = desk.replay_all if asked["which"] == "all" else desk.replay_undelivered
    count = run(webhook_id, asked["since"], asked["until"], _actor())
    return Envelope(Resource(webhook_id, "Replay", {"deliveries": count}))
