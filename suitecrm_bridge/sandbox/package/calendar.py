"""`GET calendar`: when people are busy; what they do only for those who may see it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from suitecrm_bridge.sandbox import access
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import World

from . import moments
from .refusals import ApiError

LONGEST = timedelta(days=62)
MOST_USERS = 20
MOST_TIMES = 2000
INVITED = {"Meetings": ("meetings_users", "meeting_id"), "Calls": ("calls_users", "call_id")}
TIMES = """
SELECT t.* FROM "{table}" t WHERE t.deleted = 0 AND COALESCE(t.status, '') <> 'Not Held'
AND t.date_start < ? AND t.date_end > ? AND t.date_end > t.date_start
AND (t.assigned_user_id = ? OR EXISTS ({invited}))
AND NOT EXISTS ({invited} AND i.accept_status = 'decline') ORDER BY t.date_start, t.id LIMIT ?
"""
INVITATION = "SELECT 1 FROM {table} i WHERE i.{key} = t.id AND i.user_id = ? AND i.deleted = 0"
Row = dict[str, Any]


def busy_times(call: Call) -> dict[str, Any]:
    """GET calendar?users=…&start=…&end=…; `from` would be SuiteCRM's own parameter."""
    query = dict(call.query)
    start, end = moments.in_query(query, "start"), moments.in_query(query, "end")
    if not timedelta(0) < end - start <= LONGEST:
        fault = "is after start, by at most 62 days."
        raise ApiError("INVALID", f"end {fault}", {"end": [f"It {fault}"]})
    identities = _identities(query.get("users", call.user.id))
    people = [(identity, _name(call.world, identity)) for identity in identities]
    return {
        "data": [
            {"user": {"id": identity, "name": name}, "busy": _shown(call, identity, start, end)}
            for identity, name in people
        ]
    }


def rows(world: World, user_id: str, start: datetime, end: datetime) -> list[tuple[Module, Row]]:
    """The meetings and calls of one user that touch the time, the earliest first."""
    found: list[tuple[Module, Row]] = []
    for name, (table, key) in INVITED.items():
        module = world.catalog.modules[name]
        sql = TIMES.format(table=module.table, invited=INVITATION.format(table=table, key=key))
        values = (moments.stored(end), moments.stored(start), user_id, user_id, user_id, MOST_TIMES)
        found += [(module, row) for row in world.database.rows(sql, values)]
    return sorted(found, key=lambda each: (each[1]["date_start"], each[1]["date_end"]))[:MOST_TIMES]


def _identities(given: object) -> list[str]:
    identities = list(dict.fromkeys(given.split(","))) if isinstance(given, str) else []
    if not 1 <= len(identities) <= MOST_USERS or "" in identities:
        fault = "is 1 to 20 ids with commas between."
        raise ApiError("INVALID", f"users {fault}", {"users": [f"It {fault}"]})
    return identities


def _name(world: World, identity: str) -> str:
    sql = "SELECT * FROM users WHERE id = ? AND deleted = 0 AND status = 'Active'"
    row = world.database.row(sql, (identity,))
    if row is None:
        raise ApiError("NOT_FOUND", f"Users {identity} does not exist or is not active.")
    return " ".join(filter(None, (row["first_name"], row["last_name"]))) or str(row["user_name"])


def _shown(call: Call, user_id: str, start: datetime, end: datetime) -> list[Row]:
    shown = []
    for module, row in rows(call.world, user_id, start, end):
        told = access.may(call.world, call.user, module, "view", row)
        time = {"from": moments.from_stored(row["date_start"]), "to": moments.from_stored(row["date_end"])}
        about = {"id": row["id"], "title": row["name"], "status": row["status"]}
        shown.append({**time, "module": module.name, **{n: v if told else None for n, v in about.items()}})
    return shown
