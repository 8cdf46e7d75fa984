"""Modules on the wire: fields, choices, links, and what this person may do."""

from dataclasses import asdict
from typing import Any

import marshmallow as ma
from marshmallow import fields

from suitecrm_bridge.crm import DescribedField, ModuleSchema, ModuleSummary
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.openapi import BASE

_RIGHTS = {
    "description": "By action (list, view, create, edit, delete, …) whose records it is open for: all, group, owner or "
    "none. Empty where SuiteCRM does not tell.",
    "example": {"list": "all", "edit": "owner"},
}


class MetaArguments(ma.Schema):
    language = PlainText(
        validate=ma.validate.Regexp(r"^[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?$"),
        metadata={
            "description": "An installed language; your own otherwise.",
            "example": "de_DE",
            "pattern": r"^[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?$",
        },
    )


class ModuleSummaryAttributes(Attributes):
    label = fields.String(metadata={"example": "Leads"})
    singular = fields.String(metadata={"example": "Lead"})
    href = fields.String(metadata={"description": "Where the records are.", "example": f"{BASE}/leads"})
    may = fields.Dict(keys=fields.String(), values=fields.String(), metadata=_RIGHTS)


class OptionShape(Attributes):
    value = fields.String(required=True)
    label = fields.String(required=True)


class FieldShape(Attributes):
    name = fields.String(required=True)
    label = fields.String()
    type = fields.String(
        metadata={
            "enum": ["id", "string", "text", "integer", "number", "boolean", "date", "datetime", "enum", "multienum",
                     "json"],
        },
    )  # fmt: skip
    length = fields.Integer(allow_none=True, metadata={"description": "In characters."})
    required = fields.Boolean()
    default = fields.Raw(allow_none=True)
    writable = fields.Boolean(metadata={"description": "Whether you may write it."})
    owned = fields.Boolean(metadata={"description": "Whether only the bridge writes it."})
    options = fields.List(fields.Nested(OptionShape), metadata={"description": "Of enum and multienum."})
    module = fields.String(metadata={"description": "Of ids: the module they point into."})


class LinkShape(Attributes):
    link = fields.String(required=True)
    label = fields.String()
    module = fields.String()
    cardinality = fields.String(metadata={"enum": ["one", "many"]})


class ModuleSchemaAttributes(ModuleSummaryAttributes):
    language = fields.String(metadata={"example": "en_us"})
    fields_ = fields.List(fields.Nested(FieldShape), data_key="fields", attribute="fields")
    relationships = fields.List(fields.Nested(LinkShape))


SummaryPage = page_of(resource("Module", ModuleSummaryAttributes))
SchemaEnvelope = envelope_of(resource("Module", ModuleSchemaAttributes))


def summary_resource(summary: ModuleSummary) -> Resource:
    return Resource(summary.module, "Module", _summary(summary))


def schema_resource(schema: ModuleSchema) -> Resource:
    links = [
        {"link": each.name, "label": each.label, "module": each.module, "cardinality": each.cardinality}
        for each in schema.links.values()
    ]
    told = {
        "language": schema.language,
        "fields": [_field(each) for each in schema.fields.values()],
        "relationships": links,
    }
    return Resource(schema.summary.module, "Module", _summary(schema.summary) | told)


def _summary(summary: ModuleSummary) -> dict[str, Any]:
    href = f"{BASE}/{kind_of(summary.module).path}"
    return {"label": summary.label, "singular": summary.singular, "href": href, "may": dict(summary.may)}


def _field(field: DescribedField) -> dict[str, Any]:
    told = asdict(field)
    options = [{"value": value, "label": label} for value, label in told.pop("options")]
    module = told.pop("module")
    told |= {"options": options} if field.type in {"enum", "multienum"} else {}
    return told | ({"module": module} if module else {})
