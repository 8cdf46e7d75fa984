"""Change many records at once: three requests to SuiteCRM for all of them, and for each the same care as for one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.errors import BridgeError, Conflict, Forbidden, Invalid, NotFound
from suitecrm_bridge.crm import Fits, Query, Row, WriteItem
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.records.model.appointments import with_duration
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.model.changes import Change, Changed
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.records.model.shown import changed
from suitecrm_bridge.features.records.ports import BulkWrites, ReachOf, Records, Schemas, Validation, Written
from suitecrm_bridge.features.records.service.reach import Reach
from suitecrm_bridge.web.identity import Identity

_PAGE = 200
Rows = dict[tuple[str, str], Row]
Write = Callable[[Identity, Sequence[WriteItem]], Sequence[Written]]


@dataclass(frozen=True)
class _Ready:
    """A change that was checked; `before` is None for what is new."""

    change: Change
    item: WriteItem
    before: Row | None


class ManyService:
    def __init__(
        self,
        records: Records,
        writes: BulkWrites,
        schemas: Schemas,
        validation: Validation,
        trail: AuditTrail,
        reach_of: ReachOf,
    ) -> None:
        self._records = records
        self._writes = writes
        self._schemas = schemas
        self._validation = validation
        self._trail = trail
        self._reach = Reach(reach_of, schemas)

    def each(self, who: Identity, changes: Sequence[Change]) -> Sequence[Changed | BridgeError]:
        return self._carried_out(who, self._checked(who, changes), self._writes.each)

    def together(self, who: Identity, changes: Sequence[Change]) -> Sequence[Changed | BridgeError]:
        checked = self._checked(who, changes)
        if any(isinstance(each, BridgeError) for each in checked):
            others = Conflict("Another item failed, so nothing was written.", code="ROLLED_BACK")
            return [each if isinstance(each, BridgeError) else others for each in checked]
        return self._carried_out(who, checked, self._writes.together)

    def quietly(self, who: Identity, changes: Sequence[Change]) -> Sequence[Changed | BridgeError]:
        """Nothing is read, which would be most of what it costs; so only who may change every record may do it."""
        checked = [self._tried(self._quiet, who, change) for change in changes]
        ready = [each for each in checked if isinstance(each, _Ready)]
        written = iter(self._writes.quietly(who, [each.item for each in ready]) if ready else ())
        return [
            each if isinstance(each, BridgeError) else self._quiet_news(who, each, next(written)) for each in checked
        ]

    def _carried_out(
        self, who: Identity, checked: Sequence[_Ready | BridgeError], write: Write
    ) -> Sequence[Changed | BridgeError]:
        ready = [each for each in checked if isinstance(each, _Ready)]
        written = list(write(who, [each.item for each in ready])) if ready else []
        kept = [each for each, said in zip(ready, written, strict=True) if isinstance(said, str)]
        after = self._rows(who, (each.change for each in kept if each.change.action != "delete"))
        said = iter(written)
        return [each if isinstance(each, BridgeError) else self._news(who, each, next(said), after) for each in checked]

    def _checked(self, who: Identity, changes: Sequence[Change]) -> Sequence[_Ready | BridgeError]:
        made = {(each.module, each.record_id) for each in changes if each.action == "create"}
        rows = self._rows(who, (each for each in changes if (each.module, each.record_id) not in made))

        def check(who: Identity, change: Change) -> _Ready:
            ready = self._new(who, change) if change.action == "create" else self._old(who, change, rows)
            # What a later change of the same batch finds there.
            rows[change.module, change.record_id] = _as_planned(ready)
            return ready

        return [self._tried(check, who, each) for each in changes]

    def _tried(
        self, check: Callable[[Identity, Change], _Ready], who: Identity, change: Change
    ) -> _Ready | BridgeError:
        try:
            if not kind_of(change.module).writable:
                raise Forbidden(f"{change.module} cannot be changed through this API.")
            if not is_id(change.record_id):
                raise NotFound(f"There is no such record of {change.module}.")
            return check(who, change)
        except BridgeError as wrong:
            if wrong.retryable:
                raise  # it is down for all of them
            return wrong

    def _new(self, who: Identity, change: Change) -> _Ready:
        own = self._reach.is_own(change.module, "create")
        schema, values = self._schemas.of(who, change.module), change.values
        owner = schema.fields.get("assigned_user_id")
        has_owner = owner is not None and owner.writable
        if has_owner:
            values = {"assigned_user_id": who.user_id, **values}
        checked = self._validation.new(schema, with_duration(change.module, values, {}))
        if own and has_owner and checked.get("assigned_user_id") != who.user_id:
            raise Forbidden("You may create records only for yourself.")
        return _Ready(change, WriteItem(change.module, change.record_id, checked, "create"), None)

    def _old(self, who: Identity, change: Change, rows: Mapping[tuple[str, str], Row]) -> _Ready:
        own = self._reach.is_own(change.module, change.action)
        # What a list leaves out is asked for alone, to be told why it is not there.
        before = rows.get((change.module, change.record_id)) or self._records.record(
            who, change.module, change.record_id
        )
        if own:
            self._reach.must_be_mine(who, before)
        seen = before.version if change.check(before) else None
        if change.action == "delete":
            return _Ready(change, WriteItem(change.module, change.record_id, {}, "delete", if_version=seen), before)
        values = with_duration(change.module, change.values, before.fields)
        checked = self._validation.changes(self._schemas.of(who, change.module), values)
        return _Ready(change, WriteItem(change.module, change.record_id, checked, if_version=seen), before)

    def _quiet(self, _who: Identity, change: Change) -> _Ready:
        if change.action != "update":
            raise Invalid("Only changes can be quiet.", details={"effect": ["Only PATCH can be quiet."]})
        if self._reach.is_own(change.module, "update"):
            raise Forbidden("Only who may change every record may do it quietly.")
        return _Ready(change, WriteItem(change.module, change.record_id, change.values), None)

    def _rows(self, who: Identity, changes: Iterable[Change]) -> Rows:
        wanted: dict[str, list[str]] = {}
        for change in changes:
            if is_id(change.record_id) and kind_of(change.module).writable:
                wanted.setdefault(change.module, []).append(change.record_id)
        return {
            (module, row.id): row
            for module, ids in wanted.items()
            for some in batched(ids, _PAGE)
            for row in self._listed(who, module, some)
        }

    def _listed(self, who: Identity, module: str, ids: Sequence[str]) -> Sequence[Row]:
        named = Fits("id", "in", sorted(set(ids)))
        try:
            return self._records.page(who, Query(module, where=named, limit=_PAGE, with_access=True)).rows
        except BridgeError as wrong:
            if wrong.retryable:
                raise
            return ()  # each is asked for alone, and says what is wrong

    def _news(self, who: Identity, ready: _Ready, said: Written, after: Rows) -> Changed | BridgeError:
        if isinstance(said, BridgeError):
            return said
        change, place = ready.change, (ready.change.module, ready.change.record_id)
        before = ready.before.fields if ready.before else {}
        if change.action == "delete":
            was = {name: value for name, value in before.items() if value not in (None, False)}
            self._trail.record(Deed("record.deleted", who.actor, place, before=was))
            return Changed(None)
        # Whoever gave it away so that they may not see it any more knows what they wrote.
        row = after.get(place) or _as_planned(ready)
        if change.action == "create":
            if said == "created":
                self._trail.record(Deed("record.created", who.actor, place, after=ready.item.fields))
            return Changed(row, is_new=said == "created")
        was, now = changed(before, row.fields)
        if now:
            self._trail.record(Deed("record.updated", who.actor, place, before=was, after=now))
        return Changed(row)

    def _quiet_news(self, who: Identity, ready: _Ready, said: Written) -> Changed | BridgeError:
        if isinstance(said, BridgeError):
            return said
        place = (ready.change.module, ready.change.record_id)
        if said == "written":
            details = {"effect": "quiet"}
            self._trail.record(Deed("record.updated", who.actor, place, after=ready.item.fields, details=details))
        return Changed(_as_planned(ready))


def _as_planned(ready: _Ready) -> Row:
    before = ready.before.fields if ready.before else {}
    return Row(ready.change.module, ready.change.record_id, {**before, **ready.item.fields})
