"""`POST calendar`: a meeting or call, with people invited to it. The stand-in sends no invitations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from suitecrm_bridge.sandbox import access, beans, linking, links
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import new_id

from . import calendar, moments, pointers
from .items import UUID
from .refusals import ApiError, Problems
from .request import body_of
from .values import InvalidValue

LONGEST = timedelta(days=7)
MOST_INVITEES = 100
LINKS = {"Users": "users", "Contacts": "contacts", "Leads": "leads"}
MISTAKES = "The meeting has mistakes."
REQUIRED = "The field is required."
Pointer = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is wanted; its shape is checked, what it points at is not."""

    module: str
    id: str | None
    texts: dict[str, str]
    start: datetime
    end: datetime
    owner: str
    parent: Pointer | None
    invitees: dict[int, Pointer]
    must_be_free: bool


def book(call: Call) -> dict[str, Any]:
    """POST calendar."""
    wanted = _Reader(body_of(call)).meeting(call.user.id)
    module = call.world.catalog.modules[wanted.module]
    if not access.may(call.world, call.user, module, "edit"):
        raise ApiError("ACCESS_DENIED", f"The user may not create {wanted.module}.")
    if wanted.id and beans.exists(call.world, module, wanted.id):
        return {"data": {"id": wanted.id, "status": "unchanged"}}
    _must_point_at_something(call, module, wanted)
    # Another booking waits here, so two that must be free cannot both win.
    with call.world.database.transaction():
        if wanted.must_be_free and calendar.rows(call.world, wanted.owner, wanted.start, wanted.end):
            raise ApiError("BUSY", "The user has something else in that time.")
        identity = _save(call, module, wanted)
    return {"data": {"id": identity, "status": "created"}}


def _save(call: Call, module: Module, wanted: Meeting) -> str:
    minutes = int((wanted.end - wanted.start).total_seconds()) // 60
    times = {"date_start": moments.stored(wanted.start), "duration_hours": minutes // 60}
    parent = dict(zip(("parent_type", "parent_id"), wanted.parent, strict=True)) if wanted.parent else {}
    kind = {"direction": "Outbound"} if module.name == "Calls" else {}
    row = {**beans.blank(module), **wanted.texts, **times, "duration_minutes": minutes % 60, **parent, **kind}
    row |= {"id": wanted.id or new_id(), "status": "Planned", "assigned_user_id": wanted.owner}
    beans.insert(call.world, call.user, module, row, {})
    guests = [("Users", wanted.owner), *wanted.invitees.values()]
    for name, identity in dict.fromkeys(guests):
        link = links.find_link(call.world, module, LINKS[name])
        if link:
            linking.connect(call.world, call.user, link, row["id"], identity)
    table, key = calendar.INVITED[module.name]
    sql = f"UPDATE {table} SET accept_status = CASE WHEN user_id = ? THEN 'accept' ELSE 'none' END WHERE {key} = ?"
    call.world.database.run(sql, (wanted.owner, row["id"]))
    return str(row["id"])


def _must_point_at_something(call: Call, module: Module, wanted: Meeting) -> None:
    problems = Problems()
    pointed: dict[str, Pointer] = {"assigned_user_id": ("Users", wanted.owner)}
    if wanted.parent and wanted.parent[0] not in call.world.catalog.options[module.fields["parent_type"].options]:
        problems.add("parent.module", "The value is not an option of the field.")
    elif wanted.parent:
        pointed["parent.id"] = wanted.parent
    pointed |= {f"invitees.{index}.id": guest for index, guest in wanted.invitees.items()}
    for at, (name, identity) in pointed.items():
        fault = pointers.fault(call.world, call.user, name, identity)
        if fault:
            problems.add(at, fault)
    problems.stop(MISTAKES)


class _Reader:
    """Reads a body, and collects what is wrong with it."""

    def __init__(self, body: dict[str, Any]) -> None:
        self._body = body
        self._problems = Problems()

    def meeting(self, caller: str) -> Meeting:
        module = self._choice("module", "Meetings", "Calls")
        texts = {
            name: self._text(name, most) for name, most in (("name", 50), ("location", 50), ("description", 16000))
        }
        if not texts["name"].strip() and isinstance(self._body.get("name", ""), str):
            self._problems.add("name", REQUIRED)
        identity = self._body.get("id")
        if identity is not None and not (isinstance(identity, str) and UUID.fullmatch(identity)):
            self._problems.add("id", "The id of a new record is a lower-case UUID.")
        start, end = self._moment("date_start"), self._moment("date_end")
        if start and end and not self._lasts_right(end - start):
            self._problems.add("date_end", "It ends whole minutes after it starts, at most 7 days.")
        owner = self._text("assigned_user_id", 36) or caller
        parent = self._pointer(self._body["parent"], "parent") if self._body.get("parent") is not None else None
        invitees = self._invitees()
        free = self._choice("if_busy", "allow", "refuse") == "refuse"
        if not isinstance(self._body.get("send_invites", False), bool):
            self._problems.add("send_invites", "The field takes true or false.")
        self._problems.stop(MISTAKES)
        if start is None or end is None:
            raise AssertionError("a missing time is among the problems")
        known = {name: text for name, text in texts.items() if name != "location" or module == "Meetings"}
        return Meeting(module, identity, known, start, end, owner, parent, invitees, free)

    @staticmethod
    def _lasts_right(length: timedelta) -> bool:
        return timedelta(0) < length <= LONGEST and length.seconds % 60 == 0

    def _invitees(self) -> dict[int, Pointer]:
        raw = self._body.get("invitees", [])
        if not isinstance(raw, list) or len(raw) > MOST_INVITEES:
            self._problems.add("invitees", f"It is a list of at most {MOST_INVITEES} records.")
            return {}
        found = {}
        for index, each in enumerate(raw):
            pointer = self._pointer(each, f"invitees.{index}")
            if pointer and pointer[0] not in LINKS:
                self._problems.add(f"invitees.{index}.module", "It is Users, Contacts or Leads.")
            elif pointer:
                found[index] = pointer
        return found

    def _pointer(self, raw: object, at: str) -> Pointer | None:
        if (
            isinstance(raw, dict)
            and isinstance(raw.get("module"), str)
            and isinstance(raw.get("id"), str)
            and raw["id"]
        ):
            return raw["module"], raw["id"]
        self._problems.add(at, "It is an object with module and id.")
        return None

    def _choice(self, name: str, *choices: str) -> str:
        value = self._body.get(name, choices[0])
        if value not in choices:
            self._problems.add(name, f"It is {' or '.join(choices)}.")
            return choices[0]
        return str(value)

    def _text(self, name: str, most: int) -> str:
        value = self._body.get(name) or ""
        if not isinstance(value, str) or "\x00" in value:
            self._problems.add(name, "The field takes text.")
            return ""
        if len(value) > most:
            self._problems.add(name, f"The text is longer than {most} characters.")
        return value

    def _moment(self, name: str) -> datetime | None:
        if self._body.get(name) in (None, ""):
            self._problems.add(name, REQUIRED)
            return None
        try:
            return moments.moment(self._body[name])
        except InvalidValue as error:
            self._problems.add(name, str(error))
            return None
