"""What every part of the sandbox shares: the database, the definitions, the clock, the acting user."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol
from zoneinfo import ZoneInfo

from .catalog import Catalog, Module
from .database import Database
from .faults import Faults

if TYPE_CHECKING:
    from .links import Link

STORED = "%Y-%m-%d %H:%M:%S"


def utc_now() -> datetime:
    return datetime.now(UTC)


class Hook(Protocol):
    """What an installed package may do around saves."""

    def before_save(self, world: World, module: Module, row: dict[str, Any]) -> None: ...

    def after_save(
        self, world: World, user: User, module: Module, row: dict[str, Any], before: dict[str, Any] | None
    ) -> None: ...

    def after_delete(self, world: World, user: User, module: Module, identity: str) -> None: ...

    def after_link(
        self,
        world: World,  # noqa: ARG002 (hooks that care for links say what they do with it)
        user: User,  # noqa: ARG002
        event: str,  # noqa: ARG002
        link: Link,  # noqa: ARG002
        pair: tuple[str, str],  # noqa: ARG002
    ) -> None:
        """`event` is linked or unlinked, told once for each side; `pair` is this side's id and the other's."""
        return


@dataclass(slots=True)
class World:
    """One SuiteCRM; `hooks` are those of the packages installed in it."""

    database: Database
    catalog: Catalog
    hooks: list[Hook] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    clock: Callable[[], datetime] = utc_now

    def now(self) -> str:
        """The time as the database stores it: UTC, to the second."""
        return self.clock().strftime(STORED)

    def setting(self, name: str) -> str:
        return str(self.database.value("SELECT value FROM config WHERE name = ?", (name,)) or "")


@dataclass(frozen=True, slots=True)
class User:
    """The person or program a call acts as, with the formats its strings are read in."""

    id: str
    user_name: str
    is_admin: bool
    status: str
    timezone: ZoneInfo
    date_format: str
    time_format: str
    decimal_mark: str
    group_mark: str


def load_user(world: World, user_id: str) -> User | None:
    row = world.database.row("SELECT * FROM users WHERE id = ? AND deleted = 0", (user_id,))
    if row is None:
        return None
    liked = preferences(world, user_id).get("global", {})
    return User(
        id=row["id"],
        user_name=row["user_name"],
        is_admin=row["is_admin"] == 1,
        status=row["status"] or "",
        timezone=ZoneInfo(liked.get("timezone", "UTC")),
        date_format=_strptime(liked.get("datef", "m/d/Y")),
        time_format=_strptime(liked.get("timef", "H:i")),
        decimal_mark=liked.get("dec_sep", "."),
        group_mark=liked.get("num_grp_sep", ","),
    )


def preferences(world: World, user_id: str) -> dict[str, Any]:
    rows = world.database.rows("SELECT category, contents FROM user_preferences WHERE user_id = ?", (user_id,))
    return {row["category"]: json.loads(row["contents"]) for row in rows}


def _strptime(php_format: str) -> str:
    """PHP's date letters as Python's."""
    letters = {"i": "%M", "A": "%p", "a": "%p", "h": "%I", "g": "%I", "n": "%m", "j": "%d"}
    return "".join(letters.get(c, f"%{c}" if c.isalpha() else c) for c in php_format)


def new_id() -> str:
    """An id as SuiteCRM makes them: shaped like a UUID, of no version in particular."""
    hexes = uuid.uuid4().hex
    return f"{hexes[:8]}-{hexes[8:12]}-{hexes[20:24]}-{hexes[16:20]}-{hexes[20:]}"
