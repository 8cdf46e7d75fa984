"""The use-cases of records: every module's, from one implementation, as the person who asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from suitecrm_bridge.core.errors import Forbidden, NotFound
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.crm import AllOf, Fits, Include, Linked, PackageMissing, Query, Rejected, Row, RowPage
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.records.model.appointments import with_duration
from suitecrm_bridge.features.records.model.asking import Listing, is_id, is_name
from suitecrm_bridge.features.records.model.links import link_back, module_behind
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.records.model.shown import changed
from suitecrm_bridge.features.records.ports import ReachOf, Reading, Records, Schemas, Validation, Values
from suitecrm_bridge.features.records.service.listing import Queries, complaint
from suitecrm_bridge.features.records.service.reach import Reach, links_of
from suitecrm_bridge.web.identity import Identity

Check = Callable[[Row], bool]
"""Looks at a record before it is changed, and raises when it should not be (`If-Match`). True when the record must
still be that when it is written."""
_NOTHING: Mapping[str, Include] = {}


@dataclass(frozen=True)
class Made:
    """A record that was created, or that was there already under its id."""

    row: Row
    is_new: bool


class RecordService:
    """Everything acts as `who`, within that person's rights in SuiteCRM and permissions in the bridge, and is written
    to the audit trail when it changes something. Raises NotFound, Forbidden, Invalid and Unavailable throughout."""

    def __init__(
        self,
        records: Records,
        reading: Reading,
        schemas: Schemas,
        validation: Validation,
        trail: AuditTrail,
        reach_of: ReachOf,
    ) -> None:
        """`reading` is for whoever looks; before and after a change only `records` tells what there is."""
        self._records = records
        self._reading = reading
        self._schemas = schemas
        self._validation = validation
        self._trail = trail
        self._reach = Reach(reach_of, schemas)
        self._queries = Queries(schemas, self._reach)

    def get(
        self,
        who: Identity,
        module: str,
        record_id: str,
        fields: tuple[str, ...] | None = None,
        include: Mapping[str, Include] = _NOTHING,
    ) -> Row:
        own = self._reach.is_own(module, "read")
        self._reach.must_cover_links(who, module, [*links_of(fields or ()), *include])
        if not own:
            return self._shown(who, module, record_id, fields, include)
        owner = self._reach.owner_field(who, module)
        asked = fields if fields is None or owner in fields else (*fields, owner)
        row = self._shown(who, module, record_id, asked, include)
        self._reach.must_be_mine(who, row)
        return row if asked == fields else replace(row, fields={name: row.fields[name] for name in fields or ()})

    def list(self, who: Identity, module: str, asked: Listing) -> RowPage:
        _named(module)
        query = self._queries.of(who, module, asked)
        try:
            return self._reading.page(who, query)
        except Rejected as refusal:
            raise complaint(refusal, asked, query) from None

    def create(self, who: Identity, module: str, values: Values, record_id: str | None = None) -> Made:
        """Create it under `record_id`, a lower-case UUID, exactly once; without one under a new id."""
        own = self._reach.is_own(module, "create")
        _must_be_writable(module)
        schema = self._schemas.of(who, module)
        has_owner = "assigned_user_id" in schema.fields and schema.fields["assigned_user_id"].writable
        if has_owner:
            values = {"assigned_user_id": who.user_id, **values}
        checked = self._validation.new(schema, with_duration(module, values, {}))
        if own and has_owner and checked.get("assigned_user_id") != who.user_id:
            raise Forbidden("You may create records only for yourself.")
        made_id = record_id or new_id()
        is_new = self._records.create(who, module, made_id, checked)
        if is_new:
            self._trail.record(Deed("record.created", who.actor, (module, made_id), after=checked))
        row = self._read_back(who, module, made_id, checked) if is_new else self._read(who, module, made_id)
        if own and not is_new:
            self._reach.must_be_mine(who, row)
        return Made(row, is_new)

    def update(self, who: Identity, module: str, record_id: str, values: Values, check: Check = lambda _: False) -> Row:
        """The record after the change; None clears a field."""
        before, seen = self._before(who, module, record_id, "update", check)
        checked = self._validation.changes(self._schemas.of(who, module), with_duration(module, values, before.fields))
        self._records.update(who, module, record_id, checked, seen)
        row = self._read_back(who, module, record_id, {**before.fields, **checked})
        was, now = changed(before.fields, row.fields)
        if now:
            self._trail.record(Deed("record.updated", who.actor, (module, record_id), before=was, after=now))
        return row

    def delete(self, who: Identity, module: str, record_id: str, check: Check = lambda _: False) -> None:
        before, seen = self._before(who, module, record_id, "delete", check)
        self._records.delete(who, module, record_id, seen)
        was = {name: value for name, value in before.fields.items() if value not in (None, False)}
        self._trail.record(Deed("record.deleted", who.actor, (module, record_id), before=was))

    def related(self, who: Identity, near: tuple[str, str, str], asked: Listing) -> RowPage:
        """What a link of a record (module, id, name of the link) leads to; `asked` without filter and includes."""
        module, record_id, link = near
        own_near = self._reach.is_own(module, "read")
        far = self._far(who, module, link)
        own_far = self._reach.is_own(far, "list")
        if own_near:
            self._reach.must_be_mine(who, self._read(who, module, record_id))
        self._reach.must_cover_links(who, far, links_of([*(asked.fields or ()), *asked.sort]))
        query = Query(far, asked.fields, None, asked.sort, asked.per_page, asked.cursor, with_total=asked.with_total)
        try:
            if own_far:
                return self._reading.page(who, self._mine_behind(who, near, query))
            return self._reading.related(who, (module, _known(module, record_id), link), query)
        except Rejected as refusal:
            raise complaint(refusal, asked, query) from None

    def link(self, who: Identity, near: tuple[str, str, str], far: tuple[str | None, str]) -> bool:
        """Link a record to another (module, id); False when they were linked already."""
        module, record_id, link = near
        behind = self._far(who, module, link)
        self._may_link(who, near, (behind, far[1]))
        linked = self._records.link(who, (module, _known(module, record_id), link), (far[0] or behind, far[1]))
        if linked:
            self._note(who, "record.linked", near, (behind, far[1]))
        return linked

    def unlink(self, who: Identity, near: tuple[str, str, str], far_id: str) -> None:
        """Raises NotFound when they are not linked."""
        module, record_id, link = near
        behind = self._far(who, module, link)
        self._may_link(who, near, (behind, far_id))
        self._records.unlink(who, (module, _known(module, record_id), link), _known(behind, far_id))
        self._note(who, "record.unlinked", near, (behind, far_id))

    def _read(self, who: Identity, module: str, record_id: str, fields: tuple[str, ...] | None = None) -> Row:
        try:
            return self._records.record(who, _named(module), _known(module, record_id), fields)
        except Rejected as refusal:
            raise complaint(refusal, Listing(fields=fields), Query(module)) from None

    def _shown(
        self,
        who: Identity,
        module: str,
        record_id: str,
        fields: tuple[str, ...] | None,
        include: Mapping[str, Include],
    ) -> Row:
        try:
            row = self._reading.record(who, _named(module), _known(module, record_id), fields, include)
        except Rejected as refusal:
            asked = Listing(fields=fields, include=include)
            raise complaint(refusal, asked, Query(module)) from None
        narrowed = {link: _narrowed(each, include.get(link)) for link, each in row.included.items()}
        return replace(row, included=narrowed) if narrowed else row

    def _read_back(self, who: Identity, module: str, record_id: str, written: Values) -> Row:
        """The record as stored; whoever gave it away so that they may not see it any more knows what they wrote."""
        try:
            return self._read(who, module, record_id)
        except Forbidden:
            return Row(module, record_id, written)

    def _before(self, who: Identity, module: str, record_id: str, action: str, check: Check) -> tuple[Row, str | None]:
        """The record, and its version when nothing else may be overwritten."""
        own = self._reach.is_own(module, action)
        _must_be_writable(module)
        row = self._read(who, module, record_id)
        if own:
            self._reach.must_be_mine(who, row)
        return row, row.version if check(row) else None

    def _may_link(self, who: Identity, near: tuple[str, str, str], far: tuple[str, str]) -> None:
        module, record_id, _ = near
        _must_be_writable(module)
        if self._reach.is_own(module, "link"):
            self._reach.must_be_mine(who, self._read(who, module, record_id))
        if self._reach.is_own(far[0], "read"):
            self._reach.must_be_mine(who, self._read(who, *far))

    def _far(self, who: Identity, module: str, link: str) -> str:
        schema = self._schemas.of(who, _named(module))
        if not schema.summary.may:
            raise PackageMissing("Without the bridge's package SuiteCRM cannot tell truthfully what is related.")
        far = module_behind(schema, link)
        if far is None:
            raise NotFound(f"{module} has no link {link[:64]}.")
        return far

    def _mine_behind(self, who: Identity, near: tuple[str, str, str], query: Query) -> Query:
        """The caller's own records behind a link, asked from the other side, where a list can be filtered."""
        module, record_id, link = near
        back = link_back(self._schemas.of(who, module), link, self._schemas.of(who, query.module))
        if back is None:
            raise Forbidden(f"You may see only your own records of {query.module}, and {link} cannot tell them apart.")
        self._read(who, module, record_id, ())
        mine = self._reach.own_only(who, query.module, None)
        return replace(query, where=AllOf([Fits(f"{back.name}.id", "eq", record_id), mine]))

    def _note(self, who: Identity, action: str, near: tuple[str, str, str], far: tuple[str, str]) -> None:
        module, record_id, link = near
        details = {"link": link, "module": far[0], "id": far[1]}
        self._trail.record(Deed(action, who.actor, (module, record_id), details=details))


def _narrowed(linked: Linked, include: Include | None) -> Linked:
    if include is None or include.fields is None:
        return linked
    names = include.fields
    rows = [replace(row, fields={n: v for n, v in row.fields.items() if n in names}) for row in linked.records]
    return replace(linked, records=rows)


def _named(module: str) -> str:
    if not is_name(module):
        raise NotFound("There is no such module.")
    return module


def _known(module: str, record_id: str) -> str:
    if not is_id(record_id):
        raise NotFound(f"There is no such record of {module}.")
    return record_id


def _must_be_writable(module: str) -> None:
    if not kind_of(_named(module)).writable:
        raise Forbidden(f"{module} cannot be changed through this API.")
