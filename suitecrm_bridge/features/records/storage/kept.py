"""Records out of copies while these are known to be fresh."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

import msgspec
from prometheus_client import CollectorRegistry, Counter

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.crm import Include, Query, Row, RowPage
from suitecrm_bridge.features.records.model.copying import of_module, of_record, sources
from suitecrm_bridge.features.records.model.filters import fields_in
from suitecrm_bridge.features.records.model.links import module_behind
from suitecrm_bridge.features.records.ports import Records, Schemas
from suitecrm_bridge.features.records.storage.copies import TTL, Look, RedisCopies
from suitecrm_bridge.web.identity import Identity
from suitecrm_bridge.web.ready import rests_on

_PATIENCE, _PAUSE = 2.0, 0.01  # seconds to wait for whoever asks SuiteCRM the same already
T = TypeVar("T", Row, RowPage)


class KeptRecords:
    """`Reading`. Each person has copies of their own: another's rights may show more.

    A copy holds nothing that the bridge's own permissions decide, since they decide what is asked for.
    """

    def __init__(self, records: Records, copies: RedisCopies, schemas: Schemas, registry: CollectorRegistry) -> None:
        self._records = records
        self._copies = copies
        self._schemas = schemas
        self._count = Counter(
            "bridge_record_copies_total",
            "Reads answered from a copy (hit), by SuiteCRM for want of one (miss) or because none may be used.",
            ["outcome"],
            registry=registry,
        )

    def page(self, who: Identity, asked: Query) -> RowPage:
        paths = [*(asked.fields or ()), *asked.sort, *(fields_in(asked.where) if asked.where else ())]
        made_from = self._sources(who, of_module(asked.module), asked.module, paths, asked.include)
        name = _name(who, "page", asked)
        return self._kept(name, made_from, RowPage, lambda: self._records.page(who, asked))

    def record(
        self,
        who: Identity,
        module: str,
        record_id: str,
        fields: Sequence[str] | None = None,
        include: Mapping[str, Include] | None = None,
    ) -> Row:
        near = of_record(module, record_id)
        made_from = self._sources(who, near, module, fields or (), include or {})
        name = _name(who, "record", module, record_id, fields, include)
        return self._kept(name, made_from, Row, lambda: self._records.record(who, module, record_id, fields, include))

    def related(self, who: Identity, near: tuple[str, str, str], asked: Query) -> RowPage:
        module, record_id, link = near
        paths = [*(asked.fields or ()), *asked.sort]
        behind = self._sources(who, of_module(asked.module), asked.module, paths, {})
        here = self._sources(who, of_record(module, record_id), module, (), {link: Include()})
        made_from = (*here, *behind) if here is not None and behind is not None else None
        name = _name(who, "related", near, asked)
        return self._kept(name, made_from, RowPage, lambda: self._records.related(who, near, asked))

    def _kept(self, name: str, made_from: Sequence[str] | None, kind: type[T], ask: Callable[[], T]) -> T:
        end = time.monotonic() + _PATIENCE
        while made_from is not None and (look := self._copies.look(name, made_from)) is not None:
            if look.content is not None:
                return self._hit(look, look.content, made_from, kind)
            if self._copies.claim(name):
                return self._claimed(name, made_from, kind, ask)
            if time.monotonic() > end:
                break
            time.sleep(_PAUSE)
        self._count.labels("bypass").inc()
        rests_on(None)
        return ask()

    def _claimed(self, name: str, made_from: Sequence[str], kind: type[T], ask: Callable[[], T]) -> T:
        try:
            # Whoever had the claim before may have answered between our look and our turn.
            look = self._copies.look(name, made_from)
            if look is not None and look.content is not None:
                return self._hit(look, look.content, made_from, kind)
            self._count.labels("miss").inc()
            until = time.time() + TTL
            found = ask()
            if look is not None:
                # Under the stamp from before it was asked for: what changed meanwhile makes the copy outdated.
                self._copies.keep(name, look.stamp, msgspec.msgpack.encode(found), until)
                rests_on(self._copies.basis(made_from, look.stamp, until))
            else:
                rests_on(None)
            return found
        finally:
            self._copies.give_up(name)

    def _hit(self, look: Look, content: bytes, made_from: Sequence[str], kind: type[T]) -> T:
        self._count.labels("hit").inc()
        rests_on(self._copies.basis(made_from, look.stamp, look.until))
        return msgspec.msgpack.decode(content, type=kind)

    def _sources(
        self, who: Identity, near: str, module: str, paths: Sequence[str], include: Mapping[str, Include]
    ) -> tuple[str, ...] | None:
        try:
            return sources(near, module, self._behind(who, module, paths, include), paths)
        except BridgeError:
            # SuiteCRM will say the same of the question itself, in its own words.
            return None

    def _behind(
        self, who: Identity, module: str, paths: Sequence[str], include: Mapping[str, Include]
    ) -> Iterator[str]:
        if not paths and not include:
            return
        schema = self._schemas.of(who, module)
        for path in paths:
            link, dot, _ = path.lstrip("-").partition(".")
            field = schema.fields.get(link)
            if dot:
                yield module_behind(schema, link) or "?"
            elif field is not None and field.module and not link.endswith("_id"):
                yield field.module  # another record's name, shown as a field of this one
        for link in include:
            yield module_behind(schema, link) or "?"


def _name(who: Identity, *asked: object) -> str:
    return blake2b(repr((who.user_id, who.key_id, asked)).encode(), digest_size=18).hexdigest()
