"""/notes/{id}/file: the bytes themselves, up, down and away."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any
from urllib.parse import quote

from flask import Response, request

from suitecrm_bridge.crm import Download
from suitecrm_bridge.features.records.routes.asking import asks
from suitecrm_bridge.features.records.schemas.files import (
    BYTES,
    MOST_BYTES,
    FileEnvelope,
    UploadArguments,
    file_resource,
)
from suitecrm_bridge.features.records.service import FileService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.errors import UnsupportedMediaType
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint, body_limit, whole_body
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("files", __name__, url_prefix=f"{BASE}/notes", description="Files of notes.")
# Somebody else's file under our own name: a browser that opens it all the same runs nothing of it.
_POLICY = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_PLAIN = str.maketrans(dict.fromkeys('"\\%', "_"))


@blueprint.route("/<note_id>/file", methods=["GET"])
@blueprint.response(200, description="The file's bytes.", content_type="application/octet-stream")
@blueprint.doc(
    summary="Download a note's file",
    description="As it is, with its own content type, always as an attachment. 404 for a note without one.",
    **asks("read", "notes"),
)
def get_file(note_id: str) -> Response:
    # Closed by the answer: it is read only while it is sent.
    open_until_sent = ExitStack()
    file = open_until_sent.enter_context(service_of(FileService).open(current_identity(), note_id))
    answer = Response(_pieces(file, open_until_sent), content_type=file.mime_type)
    answer.call_on_close(open_until_sent.close)
    answer.headers["Content-Disposition"] = _disposition(file.name)
    answer.headers["Content-Security-Policy"] = _POLICY
    answer.headers["Cache-Control"] = "private, no-store"
    if file.size:
        answer.content_length = file.size
    return answer


@blueprint.route("/<note_id>/file", methods=["PUT"])
@blueprint.arguments(UploadArguments, location="query")
@blueprint.response(200, FileEnvelope)
@blueprint.doc(
    summary="Give a note its file",
    description=f"The body is the file itself, up to {MOST_BYTES // 1_000_000} MB and what SuiteCRM takes; it replaces "
    "the one that was there. SuiteCRM's own rules hold: forbidden endings get `.txt`, damaged images and what its "
    "scanner finds are refused.",
    requestBody={"required": True, "content": BYTES},
    **asks("update", "notes"),
)
@body_limit(MOST_BYTES)
def put_file(arguments: dict[str, Any], note_id: str) -> Envelope:
    if request.mimetype.startswith("multipart/"):
        raise UnsupportedMediaType("Send the file itself as the body, not a form.")
    content = whole_body(request)
    stored = service_of(FileService).store(current_identity(), note_id, arguments["filename"], content)
    return Envelope(file_resource(note_id, stored))


@blueprint.route("/<note_id>/file", methods=["DELETE"])
@blueprint.response(204)
@blueprint.doc(summary="Take a note's file away", description="404 when it has none.", **asks("update", "notes"))
def delete_file(note_id: str) -> None:
    service_of(FileService).remove(current_identity(), note_id)


def _pieces(file: Download, held: ExitStack) -> Iterator[bytes]:
    with held:
        yield from file.pieces


def _disposition(name: str) -> str:
    plain = "".join(letter if " " <= letter <= "~" else "_" for letter in name).translate(_PLAIN)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
