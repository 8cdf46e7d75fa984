"""`files`: a note's file up, down and away."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from werkzeug.wrappers import Response

from suitecrm_bridge.sandbox import access, beans
from suitecrm_bridge.sandbox.answers import plain_json
from suitecrm_bridge.sandbox.call import Call

from .records.routes import viewable
from .refusals import ApiError
from .request import refusing

MODULES = {"GET": {"Notes", "Documents"}}
MOST_BYTES = 30_000_000
# SuiteCRM's `upload_badext` as it is installed.
FORBIDDEN = {
    *("php", "php3", "php4", "php5", "php6", "php7", "php8", "pl", "cgi", "py", "asp", "cfm", "js", "vbs", "html"),
    *("htm", "phtml", "phar"),
}
MAGIC = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"%PDF-": "application/pdf",
}
ENDS = {"image/png": b"IEND\xaeB`\x82", "image/jpeg": b"\xff\xd9", "image/gif": b";"}
LONGEST = 255


def download(call: Call) -> Response:
    """GET files/{module}/{id}."""
    row = _record(call)
    kept = call.world.database.row("SELECT content FROM files WHERE id = ?", (row["id"],))
    name = row.get("filename") or ""
    if kept is None or not name:
        raise ApiError("NOT_FOUND", f"{call.path['module']} {row['id']} has no file.")
    kind = sniff(kept["content"])
    response = Response(kept["content"], content_type="text/plain" if kind == "text/html" else kind)
    plain = re.sub(r'[^\x20-\x7e]|["\\%]', "_", name)
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
    return response


def upload(call: Call) -> Response:
    """PUT or POST files/Notes/{id}?filename=..."""
    row = _editable(call)
    name = _name(call.query.get("filename"))
    if call.request.mimetype.startswith("multipart/"):
        raise ApiError("INVALID", "The body is the file itself, not a form.")
    content = call.request.get_data()
    if len(content) > MOST_BYTES:
        raise ApiError("TOO_LARGE", f"The file is larger than {MOST_BYTES} bytes, which is what SuiteCRM takes.")
    if not content:
        raise ApiError("INVALID", "The file is empty.")
    kind = sniff(content)
    if kind in ENDS and not content.rstrip(b"\x00").endswith(ENDS[kind]):
        broken = "The image is damaged or carries something else."
        raise ApiError("INVALID", "The file cannot be stored.", {"file": [broken]})
    module = call.world.catalog.modules["Notes"]
    with call.world.database.transaction():
        call.world.database.run("DELETE FROM files WHERE id = ?", (row["id"],))
        call.world.database.insert("files", {"id": row["id"], "content": content})
        beans.update(call.world, call.user, module, {**row, "filename": name, "file_mime_type": kind}, row, {})
    said = {"module": "Notes", "id": row["id"], "filename": name, "mime_type": kind, "size": len(content)}
    return plain_json({"data": said}, 200)


def remove(call: Call) -> Response:
    """DELETE files/Notes/{id}."""
    row = _editable(call)
    if not row.get("filename"):
        raise ApiError("NOT_FOUND", f"Notes {row['id']} has no file.")
    module = call.world.catalog.modules["Notes"]
    with call.world.database.transaction():
        call.world.database.run("DELETE FROM files WHERE id = ?", (row["id"],))
        beans.update(call.world, call.user, module, {**row, "filename": "", "file_mime_type": ""}, row, {})
    return plain_json({"data": {"removed": True}}, 200)


def sniff(content: bytes) -> str:
    """What the bytes are, not what somebody said they were."""
    known = next((kind for start, kind in MAGIC.items() if content.startswith(start)), None)
    if known:
        return known
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return "application/octet-stream"
    if "\x00" in text:
        return "application/octet-stream"
    return "text/html" if text.lstrip().lower().startswith(("<!doctype html", "<html")) else "text/plain"


def handlers() -> dict[str, Callable[[Call], Response]]:
    return {
        "GET": refusing(download),
        "POST": refusing(upload),
        "PUT": refusing(upload),
        "DELETE": refusing(remove),
    }


def _record(call: Call) -> dict[str, Any]:
    if call.path["module"] not in MODULES.get(call.request.method, {"Notes"}):
        raise ApiError("NOT_FOUND", f"Records of {call.path['module']} have no files here.")
    return viewable(call)[1]


def _editable(call: Call) -> dict[str, Any]:
    row = _record(call)
    if not access.may(call.world, call.user, call.world.catalog.modules["Notes"], "edit", row):
        raise ApiError("ACCESS_DENIED", f"You may not edit Notes {row['id']}.")
    return row


def _name(wanted: object) -> str:
    text = re.sub(r"[\x00-\x1f\x7f]", "", wanted) if isinstance(wanted, str) else ""
    name = re.sub(r"^.*[/\\]", "", text, flags=re.DOTALL).strip()
    complaint = "" if name.strip(". ") else "filename is the name of the file."
    if name.rpartition(".")[2].lower() in FORBIDDEN and "." in name:
        name += ".txt"
    if len(name) > LONGEST:
        complaint = f"The name is longer than {LONGEST} characters."
    if complaint:
        raise ApiError("INVALID", "The file cannot be stored.", {"filename": [complaint]})
    return name
