"""How far the caller's permissions go: whose records an action is open for."""

from collections.abc import Iterable

from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.crm import AccessDenied, AllOf, Filter, Fits, Row
from suitecrm_bridge.features.records.model.links import module_behind
from suitecrm_bridge.features.records.model.resources import USERS, kind_of
from suitecrm_bridge.features.records.ports import ReachOf, Schemas
from suitecrm_bridge.web.identity import Identity

_HIDDEN = "The user may not view this record."


class Reach:
    """Asks for permissions, and holds callers with reach `own` to their own records."""

    def __init__(self, reach_of: ReachOf, schemas: Schemas) -> None:
        self._reach_of = reach_of
        self._schemas = schemas

    def is_own(self, module: str, action: str) -> bool:
        """Whether the action is open for own records only. Raises Forbidden when it is not open at all."""
        return self._reach_of(f"{kind_of(module).name}.{action}") == "own"

    def own_only(self, who: Identity, module: str, where: Filter | None) -> Filter:
        """The filter, narrowed to the caller's own records."""
        mine = Fits(self.owner_field(who, module), "eq", who.user_id)
        return AllOf([where, mine]) if where is not None else mine

    def must_be_mine(self, who: Identity, row: Row) -> None:
        """Raises what SuiteCRM raises for records it hides."""
        if row.module == USERS.module:
            owner: object = row.id
        else:
            owner = row.fields.get("assigned_user_id") or row.fields.get("created_by")
        if owner != who.user_id:
            raise AccessDenied(_HIDDEN)

    def owner_field(self, who: Identity, module: str) -> str:
        if module == USERS.module:
            return "id"
        return "assigned_user_id" if "assigned_user_id" in self._schemas.of(who, module).fields else "created_by"

    def must_cover_links(self, who: Identity, module: str, names: Iterable[str]) -> None:
        """Links show other people's records too: what they lead to must be open as a whole. Raises Forbidden."""
        links = sorted(set(names))
        if not links:
            return
        schema = self._schemas.of(who, module)
        for link in links:
            far = module_behind(schema, link)
            if far is not None and self.is_own(far, "list"):
                raise Forbidden(f"You may see only your own records of {far}; {link} would show others' too.")


def links_of(paths: Iterable[str]) -> list[str]:
    """The links in `account.industry` and its like."""
    return [path.partition(".")[0].lstrip("-") for path in paths if "." in path]
