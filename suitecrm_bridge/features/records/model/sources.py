"""Where SuiteCRM keeps what happened with a lead, a contact or an account, and how to ask for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from suitecrm_bridge.crm import AllOf, AnyOf, Filter, Fits, Row
from suitecrm_bridge.features.records.model.timeline import Happening, Place

# The resources that have a timeline: the module and the name of its id in the package's modules.
TIMELINES: Mapping[str, str] = {"Leads": "lead_id", "Contacts": "contact_id", "Accounts": "account_id"}
_LINKS: Mapping[str, str] = {"Leads": "leads.id", "Contacts": "contacts.id", "Accounts": "accounts.id"}


@dataclass(frozen=True)
class Source:
    """A module, the field that says when it was, and the fields that are shown.

    `ties` names for each module of `TIMELINES` the fields by which its records hang on one of it.
    """

    kind: str
    module: str
    at: str
    shown: tuple[str, ...]
    ties: Mapping[str, tuple[str, ...]]
    has_parent: bool = True


_OF_CONTACTS = {"Contacts": ("contact_id",)}
_INVITED = {"Leads": ("leads.id",), "Contacts": ("contacts.id",)}
_PLANNED = ("name", "status", "date_end", "duration_hours", "duration_minutes", "description", "assigned_user_id")
_OURS = {module: (name,) for module, name in TIMELINES.items()}
SOURCES = (
    Source(
        "form",
        "SCB_Submissions",
        "received_at",
        ("name", "scb_form_id", "email_address", "page_url", "utm_source", "utm_campaign", "is_spam"),
        _OURS,
        has_parent=False,
    ),
    Source(
        "chat",
        "SCB_Conversations",
        "started_at",
        ("name", "state", "summary", "sentiment", "intent", "rating", "message_count", "ended_at", "page_url"),
        _OURS,
        has_parent=False,
    ),
    Source(
        "score",
        "SCB_ScoreLog",
        "scored_at",
        ("name", "score", "previous_score", "band", "previous_band", "score_trigger", "model"),
        {"Leads": ("lead_id",)},
        has_parent=False,
    ),
    Source(
        "health",
        "SCB_HealthLog",
        "scored_at",
        ("name", "score", "previous_score", "band", "previous_band", "trend", "health_trigger", "model"),
        {"Accounts": ("account_id",)},
        has_parent=False,
    ),
    Source(
        "email",
        "Emails",
        "date_sent_received",
        ("name", "type", "status", "intent", "assigned_user_id"),
        {module: (link,) for module, link in _LINKS.items()},
    ),
    Source("call", "Calls", "date_start", (*_PLANNED, "direction"), _INVITED),
    Source("meeting", "Meetings", "date_start", (*_PLANNED, "location"), _INVITED),
    Source(
        "task",
        "Tasks",
        "date_entered",
        ("name", "status", "priority", "date_due", "description", "assigned_user_id"),
        _OF_CONTACTS,
    ),
    Source("note", "Notes", "date_entered", ("name", "description", "assigned_user_id"), _OF_CONTACTS),
)


def sources_of(module: str) -> tuple[Source, ...]:
    return tuple(each for each in SOURCES if each.has_parent or module in each.ties)


def tied_to(source: Source, module: str, record_id: str) -> Filter:
    """The records of `source` that hang on this one."""
    ways: list[Filter] = [Fits(name, "eq", record_id) for name in source.ties.get(module, ())]
    if source.has_parent:
        ways.append(AllOf([Fits("parent_type", "eq", module), Fits("parent_id", "eq", record_id)]))
    return ways[0] if len(ways) == 1 else AnyOf(ways)


def still_to_come(source: Source, place: Place) -> Filter | None:
    """The part of a source that is behind a place; None when nothing of it is."""
    undated = Fits(source.at, "is_null", value=True)
    same_kind, later_kind = source.kind == place.kind, place.is_before(source.kind)
    if place.at is None:
        if same_kind:
            return AllOf([undated, Fits("id", "lt", place.id)])
        return undated if later_kind else None
    at = place.at.astimezone(UTC)
    # SuiteCRM's moments are whole seconds; the place may lie between two.
    second = at.replace(microsecond=0)
    if later_kind or second != at:
        return AnyOf([Fits(source.at, "lt", second + timedelta(seconds=1)), undated])
    older: list[Filter] = [Fits(source.at, "lt", second), undated]
    if same_kind:
        older.append(AllOf([Fits(source.at, "eq", second), Fits("id", "lt", place.id)]))
    return AnyOf(older)


def happening(source: Source, row: Row) -> Happening:
    said: dict[str, Any] = dict(row.fields)
    at, title = said.pop(source.at), said.pop("name", None)
    moment = datetime.fromisoformat(at) if isinstance(at, str) else None
    return Happening(source.kind, row.id, moment, title, (row.module, row.id), said)
