"""Records through the package's routes: complete, typed, and within the person's rights."""

from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

from suitecrm_bridge.core.errors import Forbidden, Invalid
from suitecrm_bridge.crm import (
    AccessDenied,
    Include,
    Query,
    RecordNotFound,
    RequestFailed,
    Row,
    RowPage,
    WriteError,
    WriteItem,
)
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.ports import Values
from suitecrm_bridge.web.errors import PreconditionFailed
from suitecrm_bridge.web.identity import Identity


class PackagedRecords:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def page(self, who: Identity, asked: Query) -> RowPage:
        return self._crms.of(who.session_id).package.records(asked)

    def record(
        self,
        who: Identity,
        module: str,
        record_id: str,
        fields: Sequence[str] | None = None,
        include: Mapping[str, Include] | None = None,
    ) -> Row:
        package = self._crms.of(who.session_id).package
        return package.record(module, record_id, fields=fields, include=list(include or ()))

    def related(self, who: Identity, near: tuple[str, str, str], asked: Query) -> RowPage:
        package = self._crms.of(who.session_id).package
        return package.related(*near, fields=asked.fields, sort=asked.sort, limit=asked.limit, cursor=asked.cursor)

    def create(self, who: Identity, module: str, record_id: str, values: Values) -> bool:
        return self._written(who, WriteItem(module, record_id, values, "create")) == "created"

    def update(self, who: Identity, module: str, record_id: str, values: Values, seen: str | None = None) -> None:
        self._written(who, WriteItem(module, record_id, values, if_version=seen))

    def delete(self, who: Identity, module: str, record_id: str, seen: str | None = None) -> None:
        # Not V8's deletion: that fails over a record with tasks or notes.
        self._written(who, WriteItem(module, record_id, {}, "delete", if_version=seen))

    def link(self, who: Identity, near: tuple[str, str, str], far: tuple[str, str]) -> bool:
        return self._crms.of(who.session_id).package.link(*near, far)

    def unlink(self, who: Identity, near: tuple[str, str, str], far_id: str) -> None:
        self._crms.of(who.session_id).package.unlink(*near, far_id)

    def _written(self, who: Identity, item: WriteItem) -> str:
        (result,) = self._crms.of(who.session_id).write("full", [item])
        if result.error is not None:
            refuse(item, result.error)
        return result.status


def refuse(item: WriteItem, error: WriteError) -> NoReturn:
    """Say what became of a write that failed, as SuiteCRM's errors are said."""
    known = _BY_CODE.get(error.code)
    if known is not None:
        raise known(item, error)
    details = dict(error.fields) or ({error.field: [error.message]} if error.field else None)
    raise Invalid("Some fields cannot be accepted.", details=details)


_BY_CODE: Mapping[str, Callable[[WriteItem, WriteError], Exception]] = {
    "NOT_FOUND": lambda item, _: RecordNotFound(item.module, item.record_id),
    "ACCESS_DENIED": lambda _, error: AccessDenied(error.message),
    "UNKNOWN_MODULE": lambda item, _: Forbidden(f"{item.module} cannot be changed through this API."),
    "CHANGED": lambda _, __: PreconditionFailed("The record has changed since you read it; read it again."),
    "SAVE_FAILED": lambda _, error: RequestFailed(error.message, may_have_acted=True),
}
