"""Read the roles file, once."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from suitecrm_bridge.core.config import SettingsMissing
from suitecrm_bridge.features.auth.model.roles import RoleBook, RolesWrong, role_book


def read_roles(path: str | None) -> RoleBook:
    """The shipped roles and those of the file at `path`. Raises SettingsMissing naming all that is wrong."""
    shipped = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
    try:
        return role_book(shipped, _own(path) if path else {})
    except RolesWrong as wrong:
        lines = "\n".join(f"  {mistake}" for mistake in wrong.mistakes)
        raise SettingsMissing(f"The roles file {path} (BRIDGE_ROLES_FILE) is wrong:\n{lines}") from None


def _own(path: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as failure:
        raise RolesWrong([f"it cannot be read ({failure.strerror})"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise RolesWrong([f"it is no TOML: {failure}"]) from None
