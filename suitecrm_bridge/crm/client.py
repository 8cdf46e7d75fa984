"""SuiteCRM for one acting user, without V8's traps."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any
from uuid import uuid4

from suitecrm_bridge.crm import emails, links, package
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.errors import AccessDenied, AlreadyThere, RecordNotFound, Rejected
from suitecrm_bridge.crm.fields import Fields
from suitecrm_bridge.crm.model import (
    Attributes,
    ChangePage,
    CrmUser,
    IndexTime,
    PackageInfo,
    Page,
    Record,
    WriteItem,
    WriteMode,
    WriteResult,
)
from suitecrm_bridge.crm.package_routes import PackageRoutes
from suitecrm_bridge.crm.reading import record_from
from suitecrm_bridge.crm.where import Where, parameters
from suitecrm_bridge.crm.writing import attributes_for, is_addressable, is_name

_EVERYTHING = Where()


class Crm:
    """Thread-safe; all instances of a process share its connections, circuit breaker and field lists.

    `acting_as` is the id of the person whose records new ones become, or None when new records start unassigned.
    Every method raises CrmUnavailable, AuthFailed and AccessDenied; what it raises besides, it says.
    """

    def __init__(self, caller: Caller, acting_as: str | None = None) -> None:
        self._caller = caller
        self._acting_as = acting_as

    @property
    def breaker_state(self) -> str:
        """`closed`, or `open` while SuiteCRM is taken to be down."""
        return self._caller.connection.breaker_state

    def get(self, module: str, record_id: str, *, fields: Sequence[str] = ()) -> Record:
        """One record, with `fields` or all. Raises RecordNotFound."""
        if not is_addressable(record_id):
            return self._get_by_filter(module, record_id, fields)
        path = f"{_path(module)}/{record_id}"
        said = self._caller.get(path, _chosen(module, fields), module=module, record_id=record_id)
        return self._record(module, said)

    def list(
        self,
        module: str,
        *,
        fields: Sequence[str] = (),
        where: Where = _EVERYTHING,
        sort: str | None = None,
        size: int = 50,
        number: int = 1,
    ) -> Page:
        """Page `number` (from 1) of `size` records. `sort` is one stored field, with `-` before it for descending.

        Pages of anything but `sort="id"` can repeat and miss records between each other, so without a sort it is by
        id; `scan` is the way to see all. Raises Rejected for a filter or sort that SuiteCRM would answer wrongly.
        """
        if size < 1 or number < 1:
            raise Rejected("Pages have at least one record and are numbered from 1.")
        told = self._caller.fields_if_told(module)
        asked = [
            *_chosen(module, fields),
            *parameters(where, told),
            ("sort", _sortable(sort or "id", told)),
            # Both, always: without a size there are silently 20, without a number `next` leads back to page 1.
            ("page[size]", str(size)),
            ("page[number]", str(number)),
        ]
        said = self._caller.get(_path(module), asked, module=module)
        records = [record_from(module, data, told) for data in said.get("data") or ()]
        total = (said.get("meta") or {}).get("total-pages")
        return Page(records, int(total) if total is not None else None, number)

    def scan(
        self, module: str, *, fields: Sequence[str] = (), where: Where = _EVERYTHING, size: int = 200
    ) -> Iterator[Record]:
        """Every record there is, each once: by id, so that records made or deleted meanwhile shift nothing."""
        seen: set[str] = set()
        for part in where.alternatives():
            for record in self._scan_by_id(module, fields, part, size):
                if where.joined == "or":
                    if record.id in seen:
                        continue
                    seen.add(record.id)
                yield record

    def create(self, module: str, attributes: Attributes, *, record_id: str | None = None) -> Record:
        """Make the record with `record_id` (a lower-case UUID), exactly once: a repeat gives the one that is there.

        Raises Rejected, and AlreadyThere when a record with that id was deleted.
        """
        told = self._caller.fields_if_told(module)
        new_id = record_id or str(uuid4())
        if not is_addressable(new_id) or new_id != new_id.lower() or new_id.isdigit():
            raise Rejected("A new record's id must be a lower-case UUID.")
        sent = attributes_for(module, {**self._defaults(told), **attributes}, told)
        body = {"data": {"type": module, "id": new_id, **({"attributes": sent} if sent else {})}}
        try:
            said = self._caller.repeatable("POST", "V8/module", body, module=module, record_id=new_id)
        except AlreadyThere as taken:
            return self._already_made(module, new_id, taken)
        return self._record(module, said)

    def update(self, module: str, record_id: str, attributes: Attributes) -> Record:
        """Change these fields; None clears one (or returns it to SuiteCRM's default for it). The record as stored.

        Raises RecordNotFound and Rejected. After a CrmUnavailable with `may_have_acted`, look before repeating.
        """
        _addressed(module, record_id)
        told = self._caller.fields_if_told(module)
        sent = attributes_for(module, attributes, told)
        address = sent.pop("email1", None)
        emails.refuse_silent_losses(sent)
        said = self._patched(module, record_id, sent) if sent else None
        if address is None:
            return said if said is not None else self.get(module, record_id)
        return emails.change(self._caller, module, record_id, address)

    def delete(self, module: str, record_id: str) -> None:
        """Raises RecordNotFound when it is gone already."""
        _addressed(module, record_id)
        self._caller.delete(f"{_path(module)}/{record_id}", module=module, record_id=record_id)

    def find_by_email(self, module: str, email: str, *, fields: Sequence[str] = ()) -> Sequence[Record]:
        """The records that have this address now, as their first or a further one, and that the user may see."""
        seen: list[Record] = []
        # SuiteCRM checks nobody's rights when it looks for addresses.
        for found in emails.holders(self._caller, module, email):
            with suppress(AccessDenied, RecordNotFound):
                seen.append(self.get(module, found, fields=fields))
        return seen

    def related(
        self, module: str, record_id: str, link: str, *, fields: Sequence[str] = (), size: int = 20, number: int = 1
    ) -> Page:
        """Records linked by `link` (`contacts`, `email_addresses`, …) that the user may see.

        SuiteCRM checks nobody's rights here, so each record is asked for by itself: one request per record.
        """
        _addressed(module, record_id)
        return links.page(self._caller, self.get, (module, record_id, link), fields, size, number)

    def link(self, module: str, record_id: str, link: str, other_module: str, other_id: str) -> None:
        """Link two records; twice is harmless. Raises RecordNotFound, and Rejected when `link` leads elsewhere."""
        _addressed(module, record_id)
        links.add(self._caller, (module, record_id, link), other_module, other_id)

    def unlink(self, module: str, record_id: str, link: str, other_id: str) -> None:
        """Take the link away, if it is there."""
        _addressed(module, record_id)
        links.remove(self._caller, (module, record_id, link), other_id)

    def fields(self, module: str) -> Fields:
        """The module's fields by name. Raises AccessDenied for modules without a tab, Users among them."""
        return self._caller.fields(module)

    def current_user(self) -> CrmUser:
        """The user this client acts as."""
        return package.current_user(self._caller)

    @property
    def package(self) -> PackageRoutes:
        """The package's own routes: complete lists, links and descriptions that keep to the user's rights."""
        return PackageRoutes(self._caller)

    def info(self) -> PackageInfo:
        """Raises PackageMissing, as the following three do."""
        return package.info(self._caller)

    def changes(self, limit: int = 200, *, after: int = 0, wait: int = 0) -> ChangePage:
        """The oldest changes that nobody acknowledged, at most `limit` (1 to 1000), with numbers above `after`.

        When there are none it waits for the next, up to `wait` seconds (0 to 20).
        """
        return package.changes(self._caller, limit, after, wait)

    def acknowledge(self, sequences: Sequence[int]) -> int:
        """Take changes out of the feed; how many were there."""
        return package.acknowledge(self._caller, sequences)

    def write(
        self, mode: WriteMode, items: Sequence[WriteItem], *, atomic: bool = False, index: IndexTime = "now"
    ) -> Sequence[WriteResult]:
        """Many records at once: one result per item, in their order. Only `quiet` writes are repeated by themselves.

        `atomic` (mode `full`, at most 100 items) writes all of them or none; `index="later"` leaves the search index
        to SuiteCRM's scheduled indexer, which makes a `full` write about five times as fast.
        """
        return package.write(self._caller, mode, items, atomic=atomic, index=index)

    def _record(self, module: str, said: Mapping[str, Any]) -> Record:
        return record_from(module, said.get("data") or {}, self._caller.fields_if_told(module))

    def _get_by_filter(self, module: str, record_id: str, fields: Sequence[str]) -> Record:
        """Ids that are no UUIDs (imported and demo records) are refused in a path, and found by a filter."""
        if not record_id.strip() or len(record_id) > 36:
            raise RecordNotFound(module, record_id)
        page = self.list(module, fields=fields, where=Where().eq("id", record_id), size=1)
        if not page.records or page.records[0].id != record_id:
            raise RecordNotFound(module, record_id)
        return page.records[0]

    def _scan_by_id(self, module: str, fields: Sequence[str], where: Where, size: int) -> Iterator[Record]:
        following = where
        while True:
            page = self.list(module, fields=fields, where=following, sort="id", size=size)
            yield from page.records
            # Never by page number: SuiteCRM counts pages without regard to rights, and rows move between them.
            if not page.records or (page.total_pages is not None and page.total_pages <= 1):
                return
            following = where.gt("id", page.records[-1].id)

    def _defaults(self, told: Fields | None) -> Attributes:
        """SuiteCRM's own forms assign a new record to whoever makes it; V8 leaves it to nobody."""
        has_owner = told is not None and "assigned_user_id" in told
        return {"assigned_user_id": self._acting_as} if self._acting_as and has_owner else {}

    def _already_made(self, module: str, record_id: str, taken: AlreadyThere) -> Record:
        try:
            return self.get(module, record_id)
        except RecordNotFound:
            raise taken from None

    def _patched(self, module: str, record_id: str, sent: Mapping[str, Any]) -> Record:
        body = {"data": {"type": module, "id": record_id, "attributes": sent}}
        return self._record(module, self._caller.patch(body, module=module, record_id=record_id))


def _path(module: str) -> str:
    if not is_name(module):
        raise RecordNotFound(module)
    return f"V8/module/{module}"


def _addressed(module: str, record_id: str) -> None:
    _path(module)
    if not is_addressable(record_id):
        raise RecordNotFound(module, record_id)


def _chosen(module: str, fields: Sequence[str]) -> Sequence[tuple[str, str]]:
    """The key must be the very module asked for: with another one the answer is empty and looks fine."""
    if not all(is_name(name) for name in fields):
        raise Rejected("Field names are letters, digits and underscores.")
    return [(f"fields[{module}]", ",".join(fields))] if fields else []


def _sortable(sort: str, told: Fields | None) -> str:
    name = sort.removeprefix("-")
    field = told.get(name) if told is not None else None
    if not is_name(name) or (told is not None and (field is None or not field.in_column)):
        raise Rejected(f"SuiteCRM cannot sort by {name}.", details={name: ["Cannot be sorted by."]})
    return sort
