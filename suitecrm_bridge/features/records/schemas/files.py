"""A note's file on the wire: the bytes themselves, and what is told of them."""

from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length

from suitecrm_bridge.crm import StoredFile
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, resource
from suitecrm_bridge.web.fields import PlainText

MOST_BYTES = 30_000_000
BYTES: dict[str, Any] = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


class UploadArguments(ma.Schema):
    filename = PlainText(
        required=True, validate=Length(1, 255), metadata={"description": "With its ending.", "example": "offer.pdf"}
    )


class FileAttributes(Attributes):
    filename = fields.String(
        required=True,
        metadata={
            "description": "As SuiteCRM keeps it: with `.txt` behind an ending that it forbids.",
            "example": "offer.pdf",
        },
    )
    mime_type = fields.String(
        required=True, metadata={"description": "Found by looking at the content.", "example": "application/pdf"}
    )
    size = fields.Integer(required=True, metadata={"description": "In bytes; images are written anew by SuiteCRM."})


FileEnvelope = envelope_of(resource("File", FileAttributes))


def file_resource(note_id: str, stored: StoredFile) -> Resource:
    told = {"filename": stored.name, "mime_type": stored.mime_type, "size": stored.size}
    return Resource(note_id, "File", told)
