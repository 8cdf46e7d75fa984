"""Roles: what each allows, and whom SuiteCRM's own roles, groups and administrator flag give it to."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from suitecrm_bridge.core.permissions import is_permission
from suitecrm_bridge.features.auth.model import Person

_ROLE_KEYS = {"about", "permissions", "suitecrm_roles", "suitecrm_groups", "suitecrm_admins"}
_LISTS = ("permissions", "suitecrm_roles", "suitecrm_groups")
_TOP_KEYS = {"default", "roles"}


class RolesWrong(Exception):
    """`mistakes` are sentences, all that were found."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True)
class Role:
    """Names of SuiteCRM's roles and groups may have `*` and `?`; upper and lower case are alike."""

    name: str
    about: str
    permissions: tuple[str, ...]
    suitecrm_roles: tuple[str, ...] = ()
    suitecrm_groups: tuple[str, ...] = ()
    suitecrm_admins: bool = False

    def is_for(self, person: Person) -> bool:
        return (
            (self.suitecrm_admins and person.is_admin)
            or _any_fits(self.suitecrm_roles, person.crm_roles)
            or _any_fits(self.suitecrm_groups, person.crm_groups)
        )


@dataclass(frozen=True)
class RoleBook:
    """All roles; `default` are those of whom none is for."""

    roles: Mapping[str, Role]
    default: tuple[str, ...]

    def roles_of(self, person: Person) -> tuple[str, ...]:
        return tuple(sorted(name for name, role in self.roles.items() if role.is_for(person))) or self.default

    def permissions_of(self, roles: Collection[str]) -> tuple[str, ...]:
        return tuple(sorted({permission for name in roles for permission in self.roles[name].permissions}))


def role_book(shipped: Mapping[str, Any], own: Mapping[str, Any]) -> RoleBook:
    """The shipped roles with an installation's `own` laid over them, key by key. Raises RolesWrong."""
    mistakes = list(_mistakes(own))
    if mistakes:
        raise RolesWrong(mistakes)
    said = {**shipped["roles"]}
    for name, role in own.get("roles", {}).items():
        said[name] = {**said.get(name, {}), **role}
    default = tuple(own.get("default", shipped["default"]))
    mistakes = [f"default names {name!r}, and there is no such role" for name in default if name not in said]
    mistakes += [f"roles.{name} has no permissions" for name, role in said.items() if "permissions" not in role]
    if mistakes:
        raise RolesWrong(mistakes)
    return RoleBook({name: _role(name, role) for name, role in said.items()}, default)


def _role(name: str, said: Mapping[str, Any]) -> Role:
    lists = {key: tuple(said.get(key, ())) for key in _LISTS}
    return Role(name, str(said.get("about", "")), suitecrm_admins=bool(said.get("suitecrm_admins")), **lists)


def _mistakes(own: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{key!r} is no setting of this file" for key in own if key not in _TOP_KEYS)
    yield from _not_texts("default", own.get("default", []))
    roles = own.get("roles", {})
    if not isinstance(roles, Mapping):
        yield "roles must be tables such as [roles.sales_rep]"
        return
    for name, role in roles.items():
        if not name.replace("_", "").isalnum() or name != name.lower():
            yield f"roles.{name}: a role's name has small letters, digits and _"
        if isinstance(role, Mapping):
            yield from _role_mistakes(f"roles.{name}", role)
        else:
            yield f"roles.{name} must be a table"


def _role_mistakes(where: str, role: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{where} has {key!r}, which no role has" for key in role if key not in _ROLE_KEYS)
    for key in _LISTS:
        yield from _not_texts(f"{where}.{key}", role.get(key, []))
    permissions = role.get("permissions", [])
    for permission in permissions if isinstance(permissions, list) else []:
        if isinstance(permission, str) and not is_permission(permission):
            yield f"{where}.permissions: {permission!r} is no permission (write thing.verb, thing.*, *.verb or *)"
    if not isinstance(role.get("suitecrm_admins", False), bool):
        yield f"{where}.suitecrm_admins must be true or false"
    if not isinstance(role.get("about", ""), str):
        yield f"{where}.about must be a text"


def _not_texts(where: str, value: object) -> Iterator[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        yield f"{where} must be a list of texts"


def _any_fits(patterns: Collection[str], names: Collection[str]) -> bool:
    return any(fnmatchcase(name.casefold(), pattern.casefold()) for pattern in patterns for name in names)
