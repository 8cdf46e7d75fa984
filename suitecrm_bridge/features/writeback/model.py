"""What waits to be written to SuiteCRM, and how waiting rows become one write per record."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from suitecrm_bridge.core.ids import id_from

# Dates and times travel as ISO 8601 text with offset, exactly as the package's `write` route wants them.
Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

Mode: TypeAlias = Literal["quiet", "full"]
Op: TypeAlias = Literal["update", "create", "delete"]

# A full save takes SuiteCRM up to 60 ms and a quiet write 0.3 ms: either way a call is answered within seconds.
_MOST_ITEMS: dict[Mode, int] = {"full": 50, "quiet": 500}
_MOST_BYTES = 2_000_000  # the route takes 5 MB
_TRIES = 5


@dataclass(frozen=True)
class Write:
    """Values for one record. `quiet` may name owned fields only; `full` saves with hooks, workflow and search index."""

    module: str
    record_id: str
    fields: Mapping[str, Json]
    mode: Mode = "quiet"
    op: Op = "update"

    @classmethod
    def creating(cls, module: str, key: str, fields: Mapping[str, Json]) -> "Write":
        """A new record, made exactly once however often it is sent: its id comes from the idempotency `key`."""
        return cls(module, id_from(f"{module}:{key}"), fields, mode="full", op="create")

    @classmethod
    def deleting(cls, module: str, record_id: str) -> "Write":
        """SuiteCRM's own deletion, after everything else that waits for the record."""
        return cls(module, record_id, {}, mode="full", op="delete")


@dataclass(frozen=True)
class Waiting:
    """A write as it lies in the outbox; `attempts` counts the times SuiteCRM answered that it could not save it."""

    sequence: int
    write: Write
    attempts: int = 0


@dataclass(frozen=True)
class Merged:
    """Everything that waits for one record, as one write, and the rows it stands for.

    `refused` holds fields that SuiteCRM would not take, with its reasons; `write` no longer has them.
    """

    write: Write
    rows: tuple[Waiting, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)

    @property
    def sequences(self) -> tuple[int, ...]:
        return tuple(row.sequence for row in self.rows)

    def without(self, name: str, reason: str) -> "Merged":
        fields = {other: value for other, value in self.write.fields.items() if other != name}
        return replace(self, write=replace(self.write, fields=fields), refused={**self.refused, name: reason})


@dataclass(frozen=True)
class Call:
    """One request to SuiteCRM."""

    mode: Mode
    items: Sequence[Merged]


@dataclass(frozen=True)
class Delay:
    """Rows whose save broke; they wait, with all other rows of their record, until `again_at`."""

    sequences: tuple[int, ...]
    reason: str
    again_at: datetime


@dataclass(frozen=True)
class Burial:
    """What is left of one row after SuiteCRM refused it for good."""

    sequence: int
    write: Write
    reason: str


def merge(rows: Sequence[Waiting]) -> list[Merged]:
    """One write per record in the order of first rows: later fields win and `full` beats `quiet`.

    A create stays apart from later updates of its record: when it turns out to have happened already, SuiteCRM
    leaves the record as it is, and the updates would be lost with it. Of several equal creates the first counts.
    """
    merged: dict[tuple[str, str, Op], Merged] = {}
    for row in rows:
        name = (row.write.module, row.write.record_id, row.write.op)
        before = merged.get(name, Merged(row.write))
        merged[name] = Merged(_onto(before.write, row.write), (*before.rows, row))
    return list(merged.values())


def _onto(earlier: Write, later: Write) -> Write:
    if later.op == "create":
        return earlier
    mode: Mode = "full" if "full" in {earlier.mode, later.mode} else "quiet"
    return replace(earlier, fields={**earlier.fields, **later.fields}, mode=mode)


def calls(merged: Sequence[Merged]) -> Iterator[Call]:
    """The requests that bring `merged` over, none too large.

    While a record waits to be created its updates are left for the next time: the create may fail, and come later. A
    deletion waits likewise for whatever else the record waits for.
    """
    creates = [one for one in merged if one.write.op == "create"]
    unborn = {(one.write.module, one.write.record_id) for one in creates}
    rest = [one for one in merged if (one.write.module, one.write.record_id) not in unborn]
    updates = [one for one in rest if one.write.op == "update"]
    changing = {(one.write.module, one.write.record_id) for one in updates}
    ends = [one for one in rest if one.write.op == "delete"]
    yield from _portions("full", creates)
    yield from _portions("full", [one for one in updates if one.write.mode == "full"])
    yield from _portions("quiet", [one for one in updates if one.write.mode == "quiet"])
    yield from _portions("full", [one for one in ends if (one.write.module, one.write.record_id) not in changing])


def _portions(mode: Mode, merged: Sequence[Merged]) -> Iterator[Call]:
    portion: list[Merged] = []
    weight = 0
    for one in merged:
        size = len(json.dumps(one.write.fields)) + 200
        if portion and (len(portion) == _MOST_ITEMS[mode] or weight + size > _MOST_BYTES):
            yield Call(mode, portion)
            portion, weight = [], 0
        portion.append(one)
        weight += size
    if portion:
        yield Call(mode, portion)


def delay(broken: Merged, reason: str, now: datetime) -> Delay | None:
    """When a save that broke is tried again; None after five tries."""
    tries = 1 + max(row.attempts for row in broken.rows)
    return Delay(broken.sequences, reason, now + timedelta(seconds=5 * 2**tries)) if tries < _TRIES else None


def burials(refused: Merged, reason: str) -> list[Burial]:
    """The whole write was refused: what to keep of its rows, each value once."""
    if refused.write.op != "update":
        first = refused.rows[0]
        return [Burial(first.sequence, first.write, reason)]
    return _kept(refused, dict.fromkeys(refused.write.fields, reason) | dict(refused.refused))


def leftovers(arrived: Merged) -> list[Burial]:
    """The write arrived without the fields that were refused: what to keep of its rows."""
    return _kept(arrived, arrived.refused)


def _kept(merged: Merged, reasons: Mapping[str, str]) -> list[Burial]:
    """Each field of `reasons` in the row whose value counted, so that its place in the order stays."""
    create = merged.write.op == "create"
    place = {name: row for row in (merged.rows[:1] if create else merged.rows) for name in row.write.fields}
    kept: list[Burial] = []
    for row in merged.rows:
        names = [name for name in reasons if place[name] is row]
        if names:
            # A record that is there by now takes the rest of its create as an update.
            write = replace(row.write, op="update", fields={name: row.write.fields[name] for name in names})
            kept.append(Burial(row.sequence, write, "; ".join(dict.fromkeys(reasons[name] for name in names))))
    return kept
