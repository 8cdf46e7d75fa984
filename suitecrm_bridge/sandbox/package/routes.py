"""The package's own routes below `V8/custom/bridge/`, as docs/package-routes.md promises them."""

from __future__ import annotations

import re
from typing import Any

from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.routes import Route, route

from . import (
    booking,
    calendar,
    converting,
    duplicates,
    feed,
    files,
    finding,
    hours,
    layouts,
    opt_in,
    own_modules,
    schema,
)
from .columns import COLUMNS, owned
from .records import related
from .records import routes as records
from .refusals import ApiError
from .request import answering, body_of, is_bridge_user, may_operate, must_operate
from .writing import as_a_person, fully, quietly, write_all

VERSION = "0.1.0"
MAX_ITEMS = 500
MAX_SEQUENCES = 1000
MAX_WAIT = 20
CAPABILITIES = [
    *("changes", "changes.wait", "write.quiet", "write.full", "write.upsert", "write.delete", "write.atomic"),
    *("write.index-later", "records", "related", "schema", "users", "opt-in", "business-hours", "calendar"),
    *("convert", "files", "layouts", "search", "duplicates"),
]


def info(call: Call) -> dict[str, Any]:
    """GET info."""
    modules = call.world.catalog.modules
    user = {"id": call.user.id, "user_name": call.user.user_name, "is_admin": call.user.is_admin}
    data: dict[str, Any] = {
        "package": {"name": "suitecrm-bridge", "version": VERSION},
        "suitecrm": {"version": "7.14.6"},
        # No PHP runs here; the version is what the recordings were taken with.
        "php": {"version": "8.2.36", "timezone": "UTC"},
        "user": {**user, "is_bridge_user": is_bridge_user(call)},
        "capabilities": CAPABILITIES,
        "owned_fields": {name: list(owned(modules[name])) for name in (*COLUMNS, *own_modules.NAMES)},
    }
    if call.user.is_admin or is_bridge_user(call):
        data["feed"] = {"backlog": feed.backlog(call.world), "newest": feed.newest(call.world)}
    return {"data": {**data, "time": call.world.clock().strftime("%Y-%m-%dT%H:%M:%SZ")}}


def changes(call: Call) -> dict[str, Any]:
    """GET changes?limit=200&after=1041&wait=20."""
    must_operate(call, "Only the bridge's own user may read the change feed.")
    limit = _number(call, "limit", 200, 1, MAX_SEQUENCES)
    after = _number(call, "after", 0, 0, 2**63 - 1)
    wait = _number(call, "wait", 0, 0, MAX_WAIT)
    return {"data": feed.wait_and_read(call.world, limit, after, wait), "meta": {"backlog": feed.backlog(call.world)}}


def acknowledge(call: Call) -> dict[str, Any]:
    """POST changes/ack."""
    must_operate(call, "Only the bridge's own user may acknowledge changes.")
    sequences = body_of(call).get("sequences")
    right = isinstance(sequences, list) and 0 < len(sequences) <= MAX_SEQUENCES
    if not right or not all(isinstance(number, int) and not isinstance(number, bool) for number in sequences or ()):
        raise ApiError("INVALID", "sequences is a list of 1 to 1000 whole numbers.")
    return {"data": {"acknowledged": feed.acknowledge(call.world, sequences or [])}}


def write(call: Call) -> dict[str, Any]:
    """POST write."""
    body = body_of(call)
    mode, atomic, index = body.get("mode"), body.get("atomic", False), body.get("index", "now")
    if mode not in {"quiet", "full"}:
        raise ApiError("INVALID", "mode is quiet or full.")
    if mode == "quiet":
        must_operate(call, "Only the bridge's own user may write quietly.")
    items = body.get("items")
    if not isinstance(items, list) or not items:
        raise ApiError("INVALID", "items is a list of 1 to 500 objects.")
    if len(items) > MAX_ITEMS:
        raise ApiError("TOO_LARGE", "items holds more than 500 objects.")
    if not isinstance(atomic, bool) or (atomic and mode != "full"):
        raise ApiError("INVALID", "atomic is true or false, and true only in mode full.")
    if index not in ("now", "later"):
        raise ApiError("INVALID", "index is now or later.")
    write_one = {"quiet": quietly, "full": fully if may_operate(call) else as_a_person}[mode]
    written = write_all(call.world, call.user, write_one, items, atomic=atomic)
    if mode == "full" and index == "later":
        # There is no search index here; a SuiteCRM as it was installed has a scheduler for its own.
        written["meta"]["index"] = "later"
    return written


def _number(call: Call, name: str, default: int, least: int, most: int) -> int:
    given = call.query.get(name, str(default))
    if not isinstance(given, str) or not re.fullmatch(r"\d{1,19}", given) or not least <= int(given) <= most:
        raise ApiError("INVALID", f"{name} is a number from {least} to {most}.")
    return int(given)


ROUTES: tuple[Route, ...] = (
    route("custom/bridge/info", GET=answering(info)),
    route("custom/bridge/changes", GET=answering(changes)),
    route("custom/bridge/changes/ack", POST=answering(acknowledge)),
    route("custom/bridge/write", POST=answering(write)),
    route("custom/bridge/schema", GET=answering(schema.all_modules)),
    route("custom/bridge/schema/{module}", GET=answering(schema.one_module)),
    route("custom/bridge/users", GET=answering(schema.acting_user)),
    route("custom/bridge/business-hours", GET=answering(hours.business_hours)),
    route("custom/bridge/opt-in", GET=answering(opt_in.read), POST=answering(opt_in.ask)),
    route("custom/bridge/calendar", GET=answering(calendar.busy_times), POST=answering(booking.book)),
    route("custom/bridge/convert", POST=answering(converting.convert)),
    route("custom/bridge/layouts/{module}", GET=answering(layouts.layouts)),
    route("custom/bridge/search", POST=answering(finding.search)),
    route("custom/bridge/duplicates", POST=answering(duplicates.duplicates)),
    route("custom/bridge/files/{module}/{id}", **files.handlers()),
    route("custom/bridge/records", POST=answering(records.list_records)),
    route("custom/bridge/records/{module}/{id}", GET=answering(records.one_record)),
    route(
        "custom/bridge/related/{module}/{id}/{link}",
        GET=answering(records.list_related),
        POST=answering(related.link_records),
    ),
    route("custom/bridge/related/{module}/{id}/{link}/{other}", DELETE=answering(related.unlink_records)),
)
