"""A lead on the wire: what may be written, and what comes back."""

from typing import TYPE_CHECKING, Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range, Regexp

from suitecrm_bridge.features.records.model import as_json, is_id
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText, Prose

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Record

_LONG = 20_000  # characters of a note; SuiteCRM's text column takes 65,535 bytes
_BANDS = ["hot", "warm", "cold", "unscored"]


def _line(size: int, **metadata: str) -> fields.Field[Any]:
    return PlainText(allow_none=True, validate=Length(0, size), metadata=metadata)


def _prose() -> fields.Field[Any]:
    return Prose(allow_none=True, validate=Length(0, _LONG))


def _id() -> fields.Field[Any]:
    return PlainText(allow_none=True, validate=_is_id)


def _is_id(text: str) -> None:
    if not is_id(text):
        raise ma.ValidationError("Not a record id.")


class LeadChanges(ma.Schema):
    """What a person may write. Everything else is refused by name: the bridge's own fields, system fields, typos."""

    error_messages = {"unknown": "This field does not exist or cannot be written."}

    salutation = _line(255, example="Ms.")
    first_name = _line(100, example="Grace")
    last_name = PlainText(validate=Length(1, 100), metadata={"example": "Hopper"})
    title = _line(100)
    department = _line(100)
    account_name = _line(255, example="Example Ltd")
    account_description = _prose()
    email1 = fields.Email(allow_none=True, validate=Length(0, 255), metadata={"example": "grace@example.com"})
    phone_work = _line(100)
    phone_mobile = _line(100)
    phone_home = _line(100)
    phone_other = _line(100)
    phone_fax = _line(100)
    do_not_call = fields.Boolean(truthy={True}, falsy={False})
    website = _line(255)
    birthdate = fields.Date(allow_none=True)
    status = _line(100, example="In Process")
    status_description = _prose()
    lead_source = _line(100)
    lead_source_description = _prose()
    refered_by = _line(100)
    description = _prose()
    opportunity_name = _line(255)
    opportunity_amount = _line(50)
    primary_address_street = Prose(allow_none=True, validate=Length(0, 150))
    primary_address_city = _line(100)
    primary_address_state = _line(100)
    primary_address_postalcode = _line(20)
    primary_address_country = _line(255)
    alt_address_street = Prose(allow_none=True, validate=Length(0, 150))
    alt_address_city = _line(100)
    alt_address_state = _line(100)
    alt_address_postalcode = _line(20)
    alt_address_country = _line(255)
    assistant = _line(75)
    assistant_phone = _line(100)
    assigned_user_id = _id()
    campaign_id = _id()
    lawful_basis = fields.List(
        PlainText(validate=[Length(1, 100), Regexp(r"^[^^,]+$")]), allow_none=True, validate=Length(max=20)
    )
    lawful_basis_source = _line(100)
    date_reviewed = fields.Date(allow_none=True)
    ai_score_override = fields.Integer(
        strict=True, allow_none=True, validate=Range(0, 100), metadata={"description": "A person's own score."}
    )
    ai_override_reason = _line(255)

    @ma.validates_schema(skip_on_field_errors=True)
    def something_to_do(self, data: dict[str, Any], **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's signature
        if not data:
            raise ma.ValidationError("Name at least one field to change.")


def _when() -> fields.Field[Any]:
    return fields.DateTime(allow_none=True, metadata={"example": "2026-11-22T12:34:56Z"})


def _count() -> fields.Field[Any]:
    return fields.Integer(allow_none=True)


class Reason(ma.Schema):
    component = fields.String()
    code = fields.String()
    text = fields.String(metadata={"example": "Viewed the pricing page 3 times"})
    points = fields.Integer(metadata={"example": 12})


class Signal(ma.Schema):
    signal = fields.String()
    count = fields.Integer()
    last_at = _when()


class LeadAttributes(Attributes, LeadChanges):
    """The main fields of a lead; fields that a company added itself come along as they are."""

    date_entered = _when()
    date_modified = _when()
    ai_score = fields.Integer(allow_none=True, validate=Range(0, 100))
    ai_score_band = fields.String(allow_none=True, validate=OneOf(_BANDS))
    ai_conversion_probability = fields.Float(allow_none=True, validate=Range(0, 1))
    ai_score_reasons = fields.List(fields.Nested(Reason))
    ai_next_actions = fields.List(fields.Dict())
    ai_objections = fields.List(fields.Dict())
    ai_score_model = fields.String(allow_none=True)
    ai_scored_at = _when()
    engagement_score = _count()
    intent_score = _count()
    intent_signals = fields.List(fields.Nested(Signal))
    visitor_id = fields.String(allow_none=True)
    first_visit_at = _when()
    last_visit_at = _when()
    total_visits = _count()
    total_page_views = _count()
    total_time_spent = fields.Integer(allow_none=True, metadata={"description": "Seconds."})
    first_referrer = fields.String(allow_none=True)
    first_landing_page = fields.String(allow_none=True)
    utm_source = fields.String(allow_none=True)
    utm_medium = fields.String(allow_none=True)
    utm_campaign = fields.String(allow_none=True)
    utm_term = fields.String(allow_none=True)
    utm_content = fields.String(allow_none=True)


LeadResource = resource("Lead", LeadAttributes)
LeadEnvelope = envelope_of(LeadResource)
LeadPage = page_of(LeadResource)


def lead_resource(record: "Record") -> Resource:
    return Resource(record.id, "Lead", as_json(record.attributes))
