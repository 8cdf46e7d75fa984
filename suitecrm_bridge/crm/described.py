"""What SuiteCRM says of its modules, of the acting user, of its hours and calendars."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from suitecrm_bridge.crm.model import Json

Level = Literal["all", "group", "owner", "none"]
Rights = Mapping[str, Level]


@dataclass(frozen=True)
class ModuleSummary:
    """One module; `may` names for each action (list, view, create, …) whose records it is open for."""

    module: str
    label: str
    singular: str
    may: Rights


@dataclass(frozen=True)
class DescribedField:
    """`type` is how values travel; `options` (value, label) and `length` only where there are any."""

    name: str
    label: str
    type: str
    length: int | None
    required: bool
    default: Json
    writable: bool
    owned: bool
    options: Sequence[tuple[str, str]] = ()
    module: str | None = None


@dataclass(frozen=True)
class DescribedLink:
    """A way to other records; the link back from there has the same `relationship`."""

    name: str
    label: str
    module: str
    cardinality: Literal["one", "many"]
    relationship: str = ""


@dataclass(frozen=True)
class ModuleSchema:
    """A module as the acting user may see it, in one language."""

    summary: ModuleSummary
    language: str
    fields: Mapping[str, DescribedField]
    links: Mapping[str, DescribedLink]


@dataclass(frozen=True)
class ActingUser:
    """Who is asking, with the names of their roles and groups and their rights by module."""

    id: str
    user_name: str
    name: str
    email: str | None
    is_admin: bool
    is_bridge_user: bool
    language: str
    timezone: str | None
    roles: Sequence[str]
    groups: Sequence[str]
    permissions: Mapping[str, Rights]


@dataclass(frozen=True)
class OptIn:
    """Where an address stands: `state` none, opted_in, pending, confirmed, opted_out or invalid."""

    email: str
    setting: Literal["disabled", "opt_in", "confirmed"]
    state: str
    mail: Literal["sent", "failed", "queued", "none"]
    sent_at: datetime | None
    confirmed_at: datetime | None


@dataclass(frozen=True)
class BusinessHours:
    """Whether the company is open at a moment; `opens_at` or `closes_at` is the next turn, where there is one."""

    is_set: bool
    timezone: str
    is_open: bool
    opens_at: datetime | None
    closes_at: datetime | None
    days: Sequence[Mapping[str, Json]] = ()


@dataclass(frozen=True)
class BusyTime:
    """A meeting or call; `id` and `title` are None when the acting user may not view it."""

    start: datetime
    end: datetime
    module: str
    id: str | None
    title: str | None


@dataclass(frozen=True)
class Meeting:
    """What is to be booked. `parent` and `invitees` are pairs of module and id; without an owner it is the caller's."""

    name: str
    start: datetime
    end: datetime
    record_id: str
    module: Literal["Meetings", "Calls"] = "Meetings"
    owner_id: str | None = None
    parent: tuple[str, str] | None = None
    invitees: Sequence[tuple[str, str]] = field(default_factory=tuple)
    description: str = ""
    location: str = ""
    if_busy: Literal["allow", "refuse"] = "allow"
    invitations: Literal["none", "send"] = "none"


def summary(said: Mapping[str, Any]) -> ModuleSummary:
    return ModuleSummary(said["module"], said["label"], said["singular"], said["may"])


def schema(said: Mapping[str, Any]) -> ModuleSchema:
    return ModuleSchema(
        summary(said),
        said["language"],
        {each["name"]: _field(each) for each in said["fields"]},
        {
            each["link"]: DescribedLink(
                each["link"], each["label"], each["module"], each["cardinality"], each["relationship"]
            )
            for each in said["relationships"]
        },
    )


def acting_user(said: Mapping[str, Any]) -> ActingUser:
    names = ("id", "user_name", "name", "email", "is_admin", "is_bridge_user", "language", "timezone", "permissions")
    roles, groups = ([each["name"] for each in said[part]] for part in ("roles", "groups"))
    return ActingUser(**{name: said[name] for name in names}, roles=roles, groups=groups)


def opt_in(said: Mapping[str, Any]) -> OptIn:
    sent_at, confirmed_at = _instant(said["sent_at"]), _instant(said["confirmed_at"])
    return OptIn(said["email"], said["setting"], said["state"], said["mail"], sent_at, confirmed_at)


def business_hours(said: Mapping[str, Any]) -> BusinessHours:
    opens_at, closes_at = _instant(said["opens_at"]), _instant(said["closes_at"])
    return BusinessHours(said["set"], said["timezone"], said["is_open"], opens_at, closes_at, said["days"])


def busy_time(said: Mapping[str, Any]) -> BusyTime:
    start, end = (datetime.fromisoformat(said[name]).astimezone(UTC) for name in ("from", "to"))
    return BusyTime(start, end, said["module"], said["id"], said["title"])


def _field(said: Mapping[str, Any]) -> DescribedField:
    names = ("name", "label", "type", "length", "required", "default", "writable", "owned")
    options = [(option["value"], option["label"]) for option in said.get("options", ())]
    return DescribedField(**{name: said[name] for name in names}, options=options, module=said.get("module"))


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(UTC) if text else None
