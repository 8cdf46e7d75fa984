"""The two ways to records behind one port: the package's where there is one, plain V8 where there is none."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.crm import Include, PackageMissing, Query, Row, RowPage
from suitecrm_bridge.features.records.model.resources import USERS
from suitecrm_bridge.features.records.ports import Records, Values
from suitecrm_bridge.web.identity import Identity

# Somebody may install the package while we run.
_LOOK_AGAIN = timedelta(seconds=30)
T = TypeVar("T")


class Package:
    """Whether this instance has the package, as far as the last answer told; shared by all of a process."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._missing_until: datetime | None = None

    def either(self, with_it: Callable[[], T], without: Callable[[], T]) -> T:
        if self._missing_until is None or self._missing_until <= self._clock.now():
            try:
                return with_it()
            except PackageMissing:
                self._missing_until = self._clock.now() + _LOOK_AGAIN
        return without()


class InstanceRecords:
    def __init__(self, packaged: Records, plain: Records, package: Package) -> None:
        self._packaged = packaged
        self._plain = plain
        self._package = package

    def page(self, who: Identity, asked: Query) -> RowPage:
        return self._of(asked.module, lambda records: records.page(who, asked))

    def record(
        self,
        who: Identity,
        module: str,
        record_id: str,
        fields: Sequence[str] | None = None,
        include: Mapping[str, Include] | None = None,
    ) -> Row:
        return self._of(module, lambda records: records.record(who, module, record_id, fields, include))

    def related(self, who: Identity, near: tuple[str, str, str], asked: Query) -> RowPage:
        return self._of(near[0], lambda records: records.related(who, near, asked))

    def create(self, who: Identity, module: str, record_id: str, values: Values) -> bool:
        return self._of(module, lambda records: records.create(who, module, record_id, values))

    def update(self, who: Identity, module: str, record_id: str, values: Values, seen: str | None = None) -> None:
        self._of(module, lambda records: records.update(who, module, record_id, values, seen))

    def delete(self, who: Identity, module: str, record_id: str, seen: str | None = None) -> None:
        self._of(module, lambda records: records.delete(who, module, record_id, seen))

    def link(self, who: Identity, near: tuple[str, str, str], far: tuple[str, str]) -> bool:
        return self._of(near[0], lambda records: records.link(who, near, far))

    def unlink(self, who: Identity, near: tuple[str, str, str], far_id: str) -> None:
        self._of(near[0], lambda records: records.unlink(who, near, far_id))

    def _of(self, module: str, act: Callable[[Records], T]) -> T:
        if module == USERS.module:
            # The package leads to users' names and lists no users; V8 lists those SuiteCRM lets this person see.
            return _without_package(act, self._plain)
        return self._package.either(lambda: act(self._packaged), lambda: act(self._plain))


def _without_package(act: Callable[[Records], T], plain: Records) -> T:
    try:
        return act(plain)
    except PackageMissing:
        # The package would not help: nothing is missing but the question's sense for users.
        raise Invalid(
            "Users are listed in the order of their ids, with simple conditions, without totals and links."
        ) from None
