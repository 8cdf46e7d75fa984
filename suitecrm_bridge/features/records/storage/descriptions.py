"""What modules look like, asked of SuiteCRM and kept for two minutes for each person and language."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from threading import Lock
from weakref import WeakValueDictionary

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.crm import (
    Crm,
    DescribedField,
    Field,
    Kind,
    ModuleSchema,
    ModuleSummary,
    PackageMissing,
    RecordNotFound,
)
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.model.resources import USERS
from suitecrm_bridge.features.records.storage import directory
from suitecrm_bridge.features.records.storage.instance import Package
from suitecrm_bridge.web.identity import Identity

_TTL = timedelta(minutes=2)
_MOST = 2000
_Key = tuple[str, str, str | None]
_TYPES: Mapping[Kind, str] = {
    Kind.INT: "integer", Kind.DECIMAL: "number", Kind.FLOAT: "number", Kind.BOOL: "boolean", Kind.DATE: "date",
    Kind.DATETIME: "datetime", Kind.CHOICES: "multienum", Kind.ID: "id", Kind.HTML: "text",
}  # fmt: skip
_CLOSED = {"id", "deleted", "date_entered", "date_modified", "created_by", "modified_user_id"}


class KeptSchemas:
    """Rights are part of a description, so each person has their own; equal ones are kept in memory once."""

    def __init__(self, crms: UserCrm, package: Package, clock: Clock) -> None:
        self._crms = crms
        self._package = package
        self._clock = clock
        self._kept: OrderedDict[_Key, tuple[datetime, ModuleSchema]] = OrderedDict()
        self._equal: WeakValueDictionary[bytes, ModuleSchema] = WeakValueDictionary()
        self._lock = Lock()

    def of(self, who: Identity, module: str, language: str | None = None) -> ModuleSchema:
        if module == USERS.module:
            return directory.SCHEMA
        key, now = (who.user_id, module, language), self._clock.now()
        kept = self._kept.get(key)
        if kept is not None and kept[0] > now:
            return kept[1]
        found = self._asked(who, module, language)
        with self._lock:
            found = self._equal.setdefault(blake2b(repr(found).encode()).digest(), found)
            self._kept[key] = (now + _TTL, found)
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found

    def all(self, who: Identity, language: str | None = None) -> Sequence[ModuleSummary]:
        crm = self._crms.of(who.session_id)
        return self._package.either(lambda: crm.package.modules(language), _cannot_list)

    def _asked(self, who: Identity, module: str, language: str | None) -> ModuleSchema:
        crm = self._crms.of(who.session_id)
        return self._package.either(lambda: crm.package.schema(module, language), lambda: plain_schema(crm, module))


def _cannot_list() -> Sequence[ModuleSummary]:
    raise PackageMissing("Without the bridge's package SuiteCRM does not tell which modules a person may use.")


def plain_schema(crm: Crm, module: str) -> ModuleSchema:
    """What plain V8 tells of a module: no labels, no choices, no links, no rights."""
    fields = {name: _described(each) for name, each in crm.fields(module).items() if _is_shown(each)}
    if not fields:
        raise RecordNotFound(module)
    return ModuleSchema(ModuleSummary(module, module, module, {}), "en_us", fields, {})


def _is_shown(field: Field) -> bool:
    return field.kind not in {Kind.LINK, Kind.FILE, Kind.COMPUTED} and (field.stored or field.kind is Kind.EMAIL)


def _described(field: Field) -> DescribedField:
    default = field.default if field.kind in {Kind.TEXT, Kind.ID} else None
    return DescribedField(
        name=field.name,
        label=field.name,
        type=_TYPES.get(field.kind, "text" if field.length is None else "string"),
        length=field.length,
        required=field.required and field.kind is not Kind.BOOL,
        default=default,
        writable=field.name not in _CLOSED,
        owned=False,
    )
