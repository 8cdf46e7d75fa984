"""The routes that our package adds to SuiteCRM, and the user behind a token."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.errors import AuthFailed, CrmAnswerUnreadable, Rejected
from suitecrm_bridge.crm.model import (
    Change,
    ChangePage,
    CrmUser,
    IndexTime,
    Json,
    PackageInfo,
    WriteError,
    WriteItem,
    WriteMode,
    WriteResult,
)
from suitecrm_bridge.crm.text import guard, unguard

_ROUTES = "V8/custom/bridge"
# A full save takes up to 60 ms, and the whole answer must come within the time a request may read.
_CHUNK = {"quiet": 500, "full": 100}
_CHUNK_BYTES = 4_000_000
_WRITE_TIMEOUT = 60.0
_READ_TIMEOUT = 30.0
_MOST_SEQUENCES = 1000


def current_user(caller: Caller) -> CrmUser:
    """The user behind the token. Raises AuthFailed when that user was switched off.

    `current-user` is the one route that shows dates as people see them, so none is taken.
    """
    data = caller.get("V8/current-user").get("data") or {}
    said = data.get("attributes") or {}
    # Up to 7.14.7 SuiteCRM hands tokens to users who were switched off, and goes on honouring those they have.
    if said.get("status", "Active") != "Active":
        raise AuthFailed("SuiteCRM does not let this user in any more.")
    text = {name: unguard(str(value)) for name, value in said.items() if isinstance(value, str)}
    return CrmUser(
        id=str(data.get("id", "")),
        user_name=text.get("user_name", ""),
        name=text.get("full_name") or text.get("name") or text.get("user_name", ""),
        email=text.get("email1") or None,
        is_admin=said.get("is_admin") in {"1", 1, "on"},
    )


def info(caller: Caller) -> PackageInfo:
    said = caller.get(f"{_ROUTES}/info")["data"]
    feed = said.get("feed") or {}
    return PackageInfo(
        package_version=said["package"]["version"],
        suitecrm_version=said["suitecrm"]["version"],
        php_version=said["php"]["version"],
        php_timezone=said["php"]["timezone"],
        user_id=said["user"]["id"],
        user_name=said["user"]["user_name"],
        is_bridge_user=said["user"]["is_bridge_user"],
        capabilities=frozenset(said["capabilities"]),
        owned_fields={module: frozenset(names) for module, names in said["owned_fields"].items()},
        backlog=feed.get("backlog"),
        newest=feed.get("newest"),
        time=_instant(said["time"]),
    )


def changes(caller: Caller, limit: int, after: int, wait: int) -> ChangePage:
    asked = {"limit": limit, "after": after, "wait": wait}
    params = [(name, str(value)) for name, value in asked.items() if value]
    said = caller.get(f"{_ROUTES}/changes", params, read_timeout=_READ_TIMEOUT + wait)
    return ChangePage([_change(row) for row in said["data"]], int(said["meta"]["backlog"]))


def acknowledge(caller: Caller, sequences: Sequence[int]) -> int:
    done = 0
    for some in batched(sequences, _MOST_SEQUENCES):
        body = {"sequences": list(some)}
        done += int(caller.repeatable("POST", f"{_ROUTES}/changes/ack", body)["data"]["acknowledged"])
    return done


def write(
    caller: Caller, mode: WriteMode, items: Sequence[WriteItem], *, atomic: bool = False, index: IndexTime = "now"
) -> Sequence[WriteResult]:
    results: list[WriteResult] = []
    chunks = list(_chunks([_item(mode, item) for item in items], _CHUNK[mode]))
    if atomic and len(chunks) > 1:
        # Two requests cannot be one transaction.
        raise Rejected(f"An atomic write takes at most {_CHUNK[mode]} items.")
    options = {**({"atomic": True} if atomic else {}), **({"index": index} if index != "now" else {})}
    for chunk in chunks:
        body = {"mode": mode, "items": chunk, **options}
        if mode == "quiet":
            said = caller.repeatable("POST", f"{_ROUTES}/write", body, read_timeout=_WRITE_TIMEOUT)
        else:
            said = caller.once(f"{_ROUTES}/write", body, read_timeout=_WRITE_TIMEOUT)
        answered = [_result(row) for row in said["data"]]
        if len(answered) != len(chunk):
            raise CrmAnswerUnreadable("The package answered for fewer items than were sent.", may_have_acted=True)
        results += answered
    return results


def _chunks(items: Sequence[Json], most: int) -> Iterator[Sequence[Json]]:
    chunk: list[Json] = []
    size = 0
    for item in items:
        length = len(msgspec.json.encode(item))
        if chunk and (len(chunk) == most or size + length > _CHUNK_BYTES):
            yield chunk
            chunk, size = [], 0
        chunk.append(item)
        size += length
    if chunk:
        yield chunk


def _item(mode: WriteMode, item: WriteItem) -> Json:
    fields = {name: written_value(mode, name, value) for name, value in item.fields.items()}
    by = {"by": item.by} if item.by else {}
    seen = {"if_version": item.if_version} if item.if_version else {}
    return {"op": item.op, "module": item.module, "id": item.record_id, **by, **seen, "fields": fields}


def written_value(mode: WriteMode, name: str, value: Json) -> Json:
    """A field's value as a write takes it."""
    if isinstance(value, float) and not math.isfinite(value):
        raise Rejected(f"{name} must be a finite number.", details={name: ["Must be a finite number."]})
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise Rejected(f"{name} must say its offset from UTC.", details={name: ["Must say its offset from UTC."]})
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    # A full save runs SuiteCRM's purifier over plain text; a quiet one does not.
    return guard(value) if mode == "full" and isinstance(value, str) else value


def _change(row: Mapping[str, Any]) -> Change:
    return Change(
        sequence=int(row["sequence"]),
        module=row["module"],
        record_id=row["id"],
        event=row["event"],
        changed=tuple(row.get("changed") or ()),
        by=str(row.get("by") or ""),
        at=_instant(row["at"]),
        link=row.get("link"),
        other=(row["related"]["module"], row["related"]["id"]) if row.get("related") else None,
    )


def _result(row: Mapping[str, Any]) -> WriteResult:
    error = row.get("error")
    return WriteResult(
        record_id=str(row.get("id", "")),
        status=row["status"],
        error=_write_error(error) if error else None,
    )


def _write_error(error: Mapping[str, Any]) -> WriteError:
    return WriteError(error["code"], error.get("field"), error.get("message", ""), error.get("fields") or {})


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
