"""Wire shapes of webhooks."""

import base64
import binascii
from datetime import UTC, datetime, timedelta
from typing import Any

import marshmallow as ma
import msgspec
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range

from suitecrm_bridge.features.webhooks.model import EVENTS, Attempt, Delivery, Subscription, is_wish
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText, iso_utc

_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}
_LONGEST_REPLAY = timedelta(days=31)


def _known(wish: str) -> None:
    if not is_wish(wish):
        raise ma.ValidationError("No event has this name; GET /webhooks/events lists them. `lead.*` and `*` work too.")


class _Wishes(ma.Schema):
    url = PlainText(
        validate=Length(1, 2000),
        metadata={"example": "https://hooks.example.com/crm", "description": "https; public; no credentials in it."},
    )
    events = fields.List(
        PlainText(validate=_known), validate=Length(1, 50), metadata={"example": ["lead.created", "lead.turned_hot"]}
    )
    description = PlainText(validate=Length(0, 200))
    enabled = fields.Boolean()


class NewWebhook(_Wishes):
    url = PlainText(required=True, validate=Length(1, 2000), metadata={"example": "https://hooks.example.com/crm"})
    events = fields.List(
        PlainText(validate=_known),
        required=True,
        validate=Length(1, 50),
        metadata={"example": ["lead.created", "lead.turned_hot"]},
    )
    description = PlainText(load_default="", validate=Length(0, 200))
    enabled = fields.Boolean(load_default=True)


class ChangeWebhook(_Wishes):
    """Fields that are not named stay as they are."""


class ListDeliveries(ma.Schema):
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))
    status = fields.String(validate=OneOf(["waiting", "delivered", "dead"]))
    cursor = PlainText(validate=Length(1, 200))


class Replay(ma.Schema):
    since = fields.AwareDateTime(required=True, default_timezone=UTC)
    until = fields.AwareDateTime(required=True, default_timezone=UTC)
    which = fields.String(
        load_default="undelivered",
        validate=OneOf(["undelivered", "all"]),
        metadata={"description": "`all` sends what had arrived once more, under the same `webhook-id`."},
    )

    @ma.validates_schema
    def in_order(self, data: dict[str, Any], **_: object) -> None:
        if not timedelta(0) < data["until"] - data["since"] <= _LONGEST_REPLAY:
            raise ma.ValidationError("Must be after `since`, by 31 days at most.", "until")


class WebhookAttributes(Attributes):
    url = fields.String()
    events = fields.List(fields.String())
    description = fields.String()
    enabled = fields.Boolean()
    disabled_reason = fields.String(allow_none=True, metadata={"description": "Why the bridge switched it off."})
    failing_since = fields.String(allow_none=True, metadata=_WHEN)
    last_success_at = fields.String(allow_none=True, metadata=_WHEN)
    created_at = fields.String(metadata=_WHEN)
    updated_at = fields.String(metadata=_WHEN)


class NewWebhookAttributes(WebhookAttributes):
    secret = fields.String(metadata={"description": "Shown this once.", "example": "whsec_…"})
    previous_secret_until = fields.String(allow_none=True, metadata=_WHEN)


class AttemptShape(ma.Schema):
    at = fields.String(metadata=_WHEN)
    result = fields.String(metadata={"enum": ["delivered", "failed", "gone"]})
    status = fields.Integer(allow_none=True, metadata={"description": "The receiver's HTTP status."})
    reason = fields.String(allow_none=True)
    milliseconds = fields.Integer()
    response = fields.String(metadata={"description": "The beginning of the receiver's answer, 1 KB at most."})


class DeliveryAttributes(Attributes):
    event_id = fields.String(metadata={"description": "The `webhook-id` header: the same at every try."})
    event = fields.String(metadata={"example": "lead.turned_hot"})
    status = fields.String(metadata={"enum": ["waiting", "delivered", "dead"]})
    tries = fields.Integer()
    created_at = fields.String(metadata=_WHEN)
    next_try_at = fields.String(allow_none=True, metadata=_WHEN)
    finished_at = fields.String(allow_none=True, metadata=_WHEN)
    attempts = fields.List(fields.Nested(AttemptShape))
    body = fields.Dict(metadata={"description": "What is sent."})


class EventAttributes(Attributes):
    description = fields.String()


class ReplayedAttributes(Attributes):
    deliveries = fields.Integer(metadata={"description": "So many are tried once more."})


WebhookResource = resource("Webhook", WebhookAttributes)
WebhookEnvelope = envelope_of(WebhookResource)
WebhookPage = page_of(WebhookResource)
NewWebhookEnvelope = envelope_of(resource("Webhook", NewWebhookAttributes))
DeliveryResource = resource("Delivery", DeliveryAttributes)
DeliveryEnvelope = envelope_of(DeliveryResource)
DeliveryPage = page_of(DeliveryResource)
EventPage = page_of(resource("Event", EventAttributes))
ReplayedEnvelope = envelope_of(resource("Replay", ReplayedAttributes))


def webhook_resource(subscription: Subscription) -> Resource:
    return Resource(subscription.id, "Webhook", _attributes(subscription))


def new_webhook_resource(subscription: Subscription) -> Resource:
    secret = {
        "secret": subscription.secret,
        "previous_secret_until": iso_utc(subscription.previous_until),
    }
    return Resource(subscription.id, "Webhook", {**_attributes(subscription), **secret})


def delivery_resource(delivery: Delivery, attempt: Attempt | None = None) -> Resource:
    """`attempt` is one that was made after `delivery` was read."""
    attempts = (*delivery.attempts, attempt) if attempt else delivery.attempts
    arrived = attempt is not None and attempt.result == "delivered"
    attributes = {
        "event_id": delivery.event_id,
        "event": delivery.event_type,
        "status": ("delivered" if arrived else "dead") if attempt else delivery.status,
        "tries": len(attempts) if attempt else delivery.tries,
        "created_at": iso_utc(delivery.created_at),
        "next_try_at": None if attempt else iso_utc(delivery.next_try_at),
        "finished_at": iso_utc(attempt.at if attempt else delivery.finished_at),
        "attempts": [_attempt(one) for one in attempts],
        "body": msgspec.json.decode(delivery.body),
    }
    return Resource(delivery.id, "Delivery", attributes)


def event_resources() -> list[Resource]:
    return [Resource(name, "Event", {"description": said}) for name, said in EVENTS.items()]


def cursor_of(delivery: Delivery) -> str:
    text = f"{delivery.created_at.isoformat()} {delivery.id}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> tuple[datetime, str] | None:
    """None when it is none of ours."""
    try:
        at, _, delivery_id = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().partition(" ")
        moment = datetime.fromisoformat(at)
    except (binascii.Error, ValueError):
        return None
    return (moment, delivery_id) if moment.tzinfo else None


def _attributes(subscription: Subscription) -> dict[str, Any]:
    return {
        "url": subscription.url,
        "events": list(subscription.events),
        "description": subscription.description,
        "enabled": subscription.enabled,
        "disabled_reason": subscription.disabled_reason,
        "failing_since": iso_utc(subscription.failing_since),
        "last_success_at": iso_utc(subscription.last_success_at),
        "created_at": iso_utc(subscription.created_at),
        "updated_at": iso_utc(subscription.updated_at),
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    named = ("result", "status", "reason", "milliseconds", "response")
    return {"at": iso_utc(attempt.at), **{name: getattr(attempt, name) for name in named}}
