"""The routes of our package in SuiteCRM that people's calls use: complete lists, links, descriptions, calendars."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import quote

from suitecrm_bridge.crm import conversion, described, files, finding, layouts, query
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.connection import Call
from suitecrm_bridge.crm.conversion import Conversion, Converted
from suitecrm_bridge.crm.described import (
    ActingUser,
    BusinessHours,
    BusyTime,
    Meeting,
    ModuleSchema,
    ModuleSummary,
    OptIn,
)
from suitecrm_bridge.crm.errors import RecordNotFound, Rejected
from suitecrm_bridge.crm.files import Download, StoredFile
from suitecrm_bridge.crm.finding import Duplicate, ModuleHits
from suitecrm_bridge.crm.layouts import ModuleLayouts
from suitecrm_bridge.crm.query import Query, Row, RowPage

_ROUTES = "V8/custom/bridge"
# SuiteCRM sends the confirmation mail while we wait.
_MAIL_TIMEOUT = 120.0
_ALL = 200


class PackageRoutes:
    """Thread-safe. Every method acts as the client's user, keeps to that user's rights, and raises PackageMissing,
    CrmUnavailable, AuthFailed and AccessDenied; what it raises besides, it says."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def records(self, asked: Query) -> RowPage:
        """One page of a list. Raises Rejected, whose `details` name every mistake by where it is in the query."""
        said = self._caller.repeatable("POST", f"{_ROUTES}/records", query.body(asked), module=asked.module)
        return query.page(said)

    def every_record(self, asked: Query) -> Iterator[Row]:
        """All rows of a query, page after page from its cursor on. Raises Rejected."""
        following: Query | None = replace(asked, limit=_ALL)
        while following is not None:
            page = self.records(following)
            yield from page.rows
            following = replace(following, cursor=page.next_cursor) if page.next_cursor else None

    def record(
        self, module: str, record_id: str, *, fields: Sequence[str] | None = None, include: Sequence[str] = ()
    ) -> Row:
        """One record, with what the user may do with it. Raises RecordNotFound and Rejected."""
        params = [*_fields(fields), ("access", "1"), *([("include", ",".join(include))] if include else [])]
        path = f"{_ROUTES}/records/{_path(module, record_id)}"
        return query.row(self._caller.get(path, params, module=module, record_id=record_id)["data"])

    def related(
        self,
        module: str,
        record_id: str,
        link: str,
        *,
        fields: Sequence[str] | None = None,
        sort: Sequence[str] = (),
        limit: int = 50,
        cursor: str | None = None,
    ) -> RowPage:
        """One page of what a link leads to, and the total. Raises RecordNotFound, of a link too, and Rejected."""
        params = [*_fields(fields), ("limit", str(limit)), ("total", "1")]
        params += [("sort", ",".join(sort))] if sort else []
        params += [("cursor", cursor)] if cursor else []
        path = f"{_ROUTES}/related/{_path(module, record_id, link)}"
        return query.page(self._caller.get(path, params, module=module, record_id=record_id))

    def link(self, module: str, record_id: str, link: str, other: tuple[str, str]) -> bool:
        """Link a record to `other` (module, id); False when they were linked. Raises RecordNotFound and Rejected."""
        body = {"module": other[0], "id": other[1]}
        path = f"{_ROUTES}/related/{_path(module, record_id, link)}"
        said = self._caller.repeatable("POST", path, body, module=module, record_id=record_id)
        return bool(said["data"]["linked"])

    def unlink(self, module: str, record_id: str, link: str, other_id: str) -> None:
        """Raises RecordNotFound when they were not linked, and Rejected for links that cannot be changed."""
        path = f"{_ROUTES}/related/{_path(module, record_id, link, other_id)}"
        self._caller.delete(path, module=module, record_id=record_id)

    def modules(self, language: str | None = None) -> Sequence[ModuleSummary]:
        """The modules the user has access to. Raises Rejected for a language that is not installed."""
        said = self._caller.get(f"{_ROUTES}/schema", _language(language))
        return [described.summary(each) for each in said["data"]]

    def schema(self, module: str, language: str | None = None) -> ModuleSchema:
        """Fields, choices and links of one module. Raises RecordNotFound and Rejected."""
        said = self._caller.get(f"{_ROUTES}/schema/{_path(module)}", _language(language), module=module)
        return described.schema(said["data"])

    def layouts(self, module: str, language: str | None = None) -> ModuleLayouts:
        """Where the administrator put which field. Raises RecordNotFound and Rejected."""
        said = self._caller.get(f"{_ROUTES}/layouts/{_path(module)}", _language(language), module=module)
        return layouts.layouts(said["data"])

    def acting_user(self) -> ActingUser:
        return described.acting_user(self._caller.get(f"{_ROUTES}/users")["data"])

    def opt_in(self, module: str, record_id: str, email: str | None = None) -> OptIn:
        """Where an address of a record (the primary one by default) stands. Raises RecordNotFound and Rejected."""
        params = [("module", module), ("id", record_id), *([("email", email)] if email else [])]
        said = self._caller.get(f"{_ROUTES}/opt-in", params, module=module, record_id=record_id)
        return described.opt_in(said["data"])

    def ask_to_opt_in(self, module: str, record_id: str, email: str | None = None) -> OptIn:
        """Ask an address for its consent, which may send a mail. Raises NotPossibleNow, RecordNotFound, Rejected."""
        body = {"module": module, "id": record_id, **({"email": email} if email else {})}
        # Not repeated by itself: the person would get the mail twice.
        said = self._caller.once(f"{_ROUTES}/opt-in", body, read_timeout=_MAIL_TIMEOUT)
        return described.opt_in(said["data"])

    def business_hours(self, at: datetime | None = None) -> BusinessHours:
        """At an aware moment, or now."""
        params = [("at", query.wire("at", at))] if at else []
        return described.business_hours(self._caller.get(f"{_ROUTES}/business-hours", params)["data"])

    def busy_times(self, user_ids: Sequence[str], start: datetime, end: datetime) -> Mapping[str, Sequence[BusyTime]]:
        """By user, for 1 to 20 users and at most 62 days. Raises RecordNotFound for an unknown user, and Rejected."""
        if not user_ids:
            raise Rejected("At least one user is needed.")
        params = [("users", ",".join(user_ids)), ("start", query.wire("start", start)), ("end", query.wire("end", end))]
        said = self._caller.get(f"{_ROUTES}/calendar", params, module="Users")
        return {each["user"]["id"]: [described.busy_time(time) for time in each["busy"]] for each in said["data"]}

    def book(self, meeting: Meeting) -> bool:
        """Put it into the calendar, once however often it is sent; False when it is there already.

        Raises NotPossibleNow when the owner must be free and is not, and Rejected with `details` by field.
        """
        said = self._caller.repeatable(
            "POST", f"{_ROUTES}/calendar", _booking(meeting), module=meeting.module, record_id=meeting.record_id
        )
        return bool(said["data"]["status"] == "created")

    def search(self, text: str, *, modules: Sequence[str] | None = None, limit: int = 5) -> Sequence[ModuleHits]:
        """One text in several modules, by default those that SuiteCRM's own search looks into; the best first.

        Raises Rejected for a text that is too short or too long, and for a module that the user may not list.
        """
        chosen = {} if modules is None else {"modules": list(modules)}
        said = self._caller.repeatable("POST", f"{_ROUTES}/search", {"text": text, "limit": limit, **chosen})
        return [finding.module_hits(each) for each in said["data"]]

    def duplicates(self, module: str, record_id: str, *, limit: int = 10) -> Sequence[Duplicate]:
        """Who may be the same as a lead, contact or account. Raises RecordNotFound and Rejected."""
        body = {"module": module, "id": record_id, "limit": limit}
        said = self._caller.repeatable("POST", f"{_ROUTES}/duplicates", body, module=module, record_id=record_id)
        return [finding.duplicate(each) for each in said["data"]]

    def duplicates_of(self, module: str, fields: Mapping[str, str | None], *, limit: int = 10) -> Sequence[Duplicate]:
        """Who may be the same as somebody not yet there. Raises Rejected, also for fields nobody is known by."""
        body = {"module": module, "fields": dict(fields), "limit": limit}
        said = self._caller.repeatable("POST", f"{_ROUTES}/duplicates", body, module=module)
        return [finding.duplicate(each) for each in said["data"]]

    def convert(self, wanted: Conversion) -> Converted:
        """Convert a lead, once however often it is sent. Raises RecordNotFound, Rejected with `details` by part and
        field, and NotPossibleNow: CONVERTED when it became something else before, BUSY while somebody else does it."""
        said = self._caller.repeatable(
            "POST", f"{_ROUTES}/convert", conversion.body(wanted), module="Leads", record_id=wanted.lead_id
        )
        return conversion.converted(said["data"])

    def download(self, module: str, record_id: str) -> AbstractContextManager[Download]:
        """The file of a note, or of a document's current revision. Raises RecordNotFound, also when there is none."""
        return files.opened(self._caller, f"{_ROUTES}/files/{_path(module, record_id)}", module, record_id)

    def upload(self, note_id: str, name: str, content: bytes) -> StoredFile:
        """Give a note its file, in place of the one it has. Raises RecordNotFound, and Rejected for what is too large,
        damaged, or found to be harmful by SuiteCRM's own checks."""
        call = Call(
            "PUT",
            f"{_ROUTES}/files/{_path('Notes', note_id)}",
            params=[("filename", name)],
            content=content,
            module="Notes",
            record_id=note_id,
            read_timeout=files.TIMEOUT,
            repeatable=True,
        )
        said = self._caller.connection.ask(call, self._caller.auth)["data"]
        return StoredFile(said["filename"], said["mime_type"], said["size"])

    def remove_file(self, note_id: str) -> None:
        """Take a note's file away. Raises RecordNotFound, also when it has none."""
        self._caller.delete(f"{_ROUTES}/files/{_path('Notes', note_id)}", module="Notes", record_id=note_id)


def _booking(meeting: Meeting) -> Mapping[str, Any]:
    owner = {"assigned_user_id": meeting.owner_id} if meeting.owner_id else {}
    parent = {"parent": _pair(meeting.parent)} if meeting.parent else {}
    return {
        "module": meeting.module,
        "id": meeting.record_id,
        "name": meeting.name,
        "date_start": query.wire("start", meeting.start),
        "date_end": query.wire("end", meeting.end),
        "description": meeting.description,
        "location": meeting.location,
        **owner,
        **parent,
        "invitees": [_pair(each) for each in meeting.invitees],
        "if_busy": meeting.if_busy,
        "send_invites": meeting.invitations == "send",
    }


def _pair(record: tuple[str, str]) -> Mapping[str, str]:
    return {"module": record[0], "id": record[1]}


def _fields(fields: Sequence[str] | None) -> list[tuple[str, str]]:
    return [] if fields is None else [("fields", ",".join(fields))]


def _language(language: str | None) -> list[tuple[str, str]]:
    return [("language", language)] if language else []


def _path(module: str, *rest: str) -> str:
    """Parts of an address. A part that would lead elsewhere is a record that does not exist."""
    parts = (module, *rest)
    if any(part.strip(".") == "" or "/" in part for part in parts):
        raise RecordNotFound(module, rest[0] if rest else None)
    return "/".join(quote(part, safe="") for part in parts)
