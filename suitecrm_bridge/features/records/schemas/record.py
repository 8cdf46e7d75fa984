"""What comes back: records whose attributes are documented from the instance's own description of them."""

from typing import Any

import marshmallow as ma
from marshmallow import fields

from suitecrm_bridge.features.records.model.asking import is_name
from suitecrm_bridge.web.envelope import Attributes, envelope_of, page_of


class JsonRecord(ma.Schema):
    """A record that is JSON already: dumping it field by field would be half of what a list costs."""

    id = fields.String(required=True)
    relationships = fields.Dict(
        keys=fields.String(),
        metadata={
            "description": "By link, what `include` asked for: `data` is a record, null or a list of records; `more` "
            "says that a list was cut.",
        },
    )

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:  # noqa: ANN401, ARG002  # marshmallow's signature
        return obj


class Sent(ma.Schema):
    """Fields by name, checked against the module's own description once it is known who asks."""

    class Meta:
        unknown = ma.INCLUDE


class NewLink(ma.Schema):
    """Which record to link."""

    module = fields.String(metadata={"description": "Its module; the link's own when left out.", "example": "Contacts"})
    id = fields.String(required=True, validate=ma.validate.Length(1, 36), metadata={"example": "77aa2d0e-…"})

    @ma.validates("module")
    def module_is_a_name(self, value: str, **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's signature
        if not is_name(value):
            raise ma.ValidationError("Not the name of a module.")


class LinkState(Attributes):
    linked = fields.Boolean(metadata={"description": "False when they were linked already."})


LinkEnvelope = envelope_of(LinkState)


class AnyRecordAttributes(Attributes):
    """The fields by name."""


class AnyRecord(JsonRecord):
    """Stands for every kind in the document, which repeats it for each with that kind's own fields."""

    type = fields.String(required=True)
    attributes = fields.Nested(AnyRecordAttributes, required=True)


class AnyRecordChanges(Sent):
    pass


class AnyRecordCreation(Sent):
    pass


class RelatedRecord(JsonRecord):
    type = fields.String(required=True)
    attributes = fields.Nested(Attributes, required=True)


RecordEnvelope = envelope_of(AnyRecord)
RecordPage = page_of(AnyRecord)
RelatedPage = page_of(RelatedRecord)
