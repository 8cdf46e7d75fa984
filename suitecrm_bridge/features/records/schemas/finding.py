"""What was looked for and found, on the wire: by one text, or as possible duplicates."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, Range

from suitecrm_bridge.crm import Duplicate, Hit, ModuleHits
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.records.schemas.listing import Names
from suitecrm_bridge.web.envelope import Attributes, Resource, page_of, resource
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.openapi import BASE

_KNOWN_BY = (
    *("email1", "first_name", "last_name", "account_name", "phone_work", "phone_mobile", "phone_home", "phone_other"),
    *("name", "website", "phone_office", "phone_alternate"),
)


class Modules(Names):
    pattern = r"[A-Za-z_][A-Za-z0-9_]{0,63}"
    complaint = "Names of modules, separated by commas."


class SearchArguments(ma.Schema):
    q = PlainText(
        required=True,
        validate=Length(2, 100),
        metadata={"description": "Words of a name, an address, a number or a phone.", "example": "lovelace"},
    )
    modules = Modules(
        load_default=None,
        description="Only these; otherwise those of SuiteCRM's own search that you may list.",
        example="Leads,Contacts",
    )
    per_module = fields.Integer(load_default=5, validate=Range(1, 50))

    @ma.validates("q")
    def there_is_something_to_find(self, value: str, **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's
        if len(value.strip()) < 2:
            raise ma.ValidationError("Shorter than 2 characters.")


class HitShape(Attributes):
    id = fields.String(required=True)
    type = fields.String(required=True, metadata={"example": "Lead"})
    name = fields.String(allow_none=True)
    href = fields.String(required=True, metadata={"example": f"{BASE}/leads/…"})
    rank = fields.Integer(metadata={"description": "1 is the whole text, 2 its beginning, 3 words of it."})
    by = fields.String(metadata={"enum": ["name", "email", "number", "phone", "account"]})
    attributes = fields.Dict(keys=fields.String(), metadata={"example": {"email1": "ada@example.com", "status": "New"}})


class SearchGroupAttributes(Attributes):
    label = fields.String(metadata={"example": "Leads"})
    more = fields.Boolean(metadata={"description": "There are others."})
    records = fields.List(fields.Nested(HitShape), metadata={"description": "The best first."})


class DuplicateAttributes(Attributes):
    name = fields.String(allow_none=True)
    href = fields.String(required=True, metadata={"example": f"{BASE}/leads/…"})
    score = fields.Integer(required=True, metadata={"description": "1 to 100."})
    reasons = fields.List(fields.String(metadata={"enum": ["email", "phone", "name", "company", "website"]}))
    attributes = fields.Dict(keys=fields.String(), metadata={"example": {"email1": "ada@example.com", "status": "New"}})


class DuplicatesArguments(ma.Schema):
    per_page = fields.Integer(load_default=10, validate=Range(1, 50))


class SomebodyNew(ma.Schema):
    """Whom you are about to make."""

    fields_ = fields.Dict(
        required=True,
        data_key="fields",
        keys=fields.String(validate=ma.validate.OneOf(_KNOWN_BY, error="Nobody is known by this field.")),
        values=PlainText(allow_none=True, validate=Length(max=255)),
        validate=Length(1, len(_KNOWN_BY)),
        metadata={
            "description": f"Some of {', '.join(_KNOWN_BY[:8])} of people; name, email1, website, phone_office and "
            "phone_alternate of accounts.",
            "example": {"email1": "ada@example.com", "last_name": "Lovelace"},
        },
    )
    per_page = fields.Integer(strict=True, load_default=10, validate=Range(1, 50))


SearchPage = page_of(resource("SearchGroup", SearchGroupAttributes))
DuplicatePage = page_of(resource("Duplicate", DuplicateAttributes))


def group_resource(found: ModuleHits) -> Resource:
    told = {"label": found.label, "more": found.more, "records": [_hit(each) for each in found.records]}
    return Resource(found.module, "SearchGroup", told)


def duplicate_resource(found: Duplicate) -> Resource:
    told: dict[str, Any] = {
        "name": found.name,
        "href": _href(found.module, found.id),
        "score": found.score,
        "reasons": list(found.reasons),
        "attributes": dict(found.fields),
    }
    return Resource(found.id, "Duplicate", told)


def _hit(hit: Hit) -> Mapping[str, Any]:
    return {
        "id": hit.id,
        "type": kind_of(hit.module).type,
        "name": hit.name,
        "href": _href(hit.module, hit.id),
        "rank": hit.rank,
        "by": hit.by,
        "attributes": dict(hit.fields),
    }


def _href(module: str, record_id: str) -> str:
    return f"{BASE}/{kind_of(module).path}/{record_id}"
