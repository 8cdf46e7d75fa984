"""From a list as it was asked for to the query that SuiteCRM gets, and from its complaints back."""

from suitecrm_bridge.core.errors import BridgeError, Invalid, NotFound
from suitecrm_bridge.crm import Filter, Query, Rejected
from suitecrm_bridge.features.records.model.asking import Listing
from suitecrm_bridge.features.records.model.filters import fields_in, filter_in, filter_of
from suitecrm_bridge.features.records.model.links import field_at
from suitecrm_bridge.features.records.ports import Schemas
from suitecrm_bridge.features.records.service.reach import Reach, links_of
from suitecrm_bridge.web.identity import Identity

_ARGUMENTS = {"limit": "per_page"}
_OWN = "filter.and.0"


class Queries:
    """Makes queries that keep to the caller's permissions."""

    def __init__(self, schemas: Schemas, reach: Reach) -> None:
        self._schemas = schemas
        self._reach = reach

    def of(self, who: Identity, module: str, asked: Listing, action: str = "list") -> Query:
        """Raises Forbidden, and Invalid naming the arguments that cannot be accepted."""
        own = self._reach.is_own(module, action)
        where = self._where(who, module, asked)
        paths = [*(asked.fields or ()), *asked.sort, *(fields_in(where) if where else ())]
        self._reach.must_cover_links(who, module, [*links_of(paths), *asked.include])
        return Query(
            module=module,
            fields=asked.fields,
            where=self._reach.own_only(who, module, where) if own else where,
            sort=asked.sort,
            limit=asked.per_page,
            cursor=asked.cursor,
            with_total=asked.with_total,
            include=asked.include,
        )

    def _where(self, who: Identity, module: str, asked: Listing) -> Filter | None:
        if asked.tree is not None:
            return filter_in(asked.tree)
        if not asked.conditions:
            return None
        schema = self._schemas.of(who, module)
        return filter_of(asked.conditions, lambda path: field_at(schema, path, lambda far: self._schemas.of(who, far)))


def complaint(refusal: Rejected, asked: Listing, query: Query) -> BridgeError:
    """SuiteCRM's reasons, at the arguments as the caller wrote them."""
    if "module" in (refusal.details or {}):
        return NotFound(f"There are no records of {query.module} to read.")
    shift = asked.tree is not None and query.where != filter_in(asked.tree)
    placed: dict[str, list[str]] = {}
    for at, reasons in (refusal.details or {}).items():
        placed.setdefault(_place(at, asked, shifted=shift), []).extend(reasons)
    if not placed:
        return Invalid(refusal.message, code=refusal.code)
    return Invalid("Some arguments cannot be accepted.", details=placed)


def _place(at: str, asked: Listing, *, shifted: bool) -> str:
    parts = at.split(".")
    if parts[0] in {"fields", "sort"}:
        return parts[0]
    if parts[0] == "filter" and asked.conditions:
        number = next((part for part in reversed(parts[:-1]) if part.isdigit()), "")
        known = number and int(number) < len(asked.conditions)
        return f"filter.{asked.conditions[int(number)].field}" if known else "filter"
    if shifted and at.startswith(_OWN):
        return f"filter{at.removeprefix(_OWN)}"
    return _ARGUMENTS.get(parts[0], at)
