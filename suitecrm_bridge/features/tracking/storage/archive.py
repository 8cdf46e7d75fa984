"""Archived events as Parquet files, one for each site and month.

pyarrow takes 150 MB on disk and some in memory: only workers and the command line load this module.
"""

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import reduce
from heapq import merge
from operator import itemgetter
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlalchemy import JSON, Column, Double, Integer

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.tracking.model.erasure import page_key
from suitecrm_bridge.features.tracking.model.retention import Archive, Whose
from suitecrm_bridge.features.tracking.ports.retention import StoredRow
from suitecrm_bridge.features.tracking.storage.tables import events
from suitecrm_bridge.store.types import UtcDateTime

_NAMES = events.c.keys()
_ID, _AT = _NAMES.index("id"), _NAMES.index("at")
_JSON = frozenset(number for number, column in enumerate(events.c) if isinstance(column.type, JSON))
_GROUP = 50_000  # rows in one group of the file, and in memory
_SITE = re.compile(r"[0-9A-Za-z-]{1,36}")

log = logger(__name__)


def _arrow(column: Column[Any]) -> pa.DataType:
    if isinstance(column.type, UtcDateTime):
        return pa.timestamp("us", tz="UTC")
    if isinstance(column.type, Double):
        return pa.float64()
    return pa.int64() if isinstance(column.type, Integer) else pa.string()


_SCHEMA = pa.schema([(column.name, _arrow(column)) for column in events.c])


class ParquetFiles:
    """`EventFiles` in `folder`: `SITE/2026-11.parquet`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, site_id: str, month: date, pages: Iterable[Sequence[StoredRow]], now: datetime) -> Archive:
        path = self._path(site_id, month)
        rows: Iterator[StoredRow] = (row for page in pages for row in page)
        if path.exists():
            # Killed before its events were dropped, or events that came late: what the file has already counts once.
            rows = _each_once(merge(rows, _rows(path), key=itemgetter(_AT, _ID)))
        with _disk():
            return self._replace(path, Archive(site_id, month, 0, 0, now), _tables(rows))

    def read(self, site_id: str, month: date) -> Iterator[Sequence[StoredRow]]:
        path = self._path(site_id, month)
        with _disk():
            rows = _rows(path) if path.exists() else iter(())
            yield from batched(rows, _GROUP)

    def holding(self, archive: Archive, whose: Whose, *, aside: bool = False) -> Mapping[str, int]:
        path, found = self._path(archive.site_id, archive.month), Counter[str]()
        with _disk():
            if not path.exists():
                return found
            with pq.ParquetFile(path) as file:
                groups = [number for number in range(file.num_row_groups) if not aside or _has_suspects(file, number)]
                if not groups:
                    return found
                for batch in file.iter_batches(batch_size=_GROUP, row_groups=groups, columns=["visitor_id", "page_id"]):
                    for names, wanted in _names(batch, whose):
                        theirs = names.filter(pc.is_in(names, wanted))
                        found.update({one["values"]: one["counts"] for one in pc.value_counts(theirs).to_pylist()})
        return found

    def without(self, archive: Archive, whose: Whose, now: datetime) -> Archive:
        path = self._path(archive.site_id, archive.month)
        empty = Archive(archive.site_id, archive.month, 0, 0, now)
        with _disk():
            if not path.exists():
                return empty
            kept = (table.filter(pc.invert(_mask(table, whose))) for table in _groups(path))
            left = self._replace(path, empty, (table for table in kept if table.num_rows))
            if not left.events:
                path.unlink()
            return left

    def of_visitors(self, archive: Archive, visitor_ids: Collection[str]) -> Sequence[Mapping[str, Any]]:
        path, wanted = self._path(archive.site_id, archive.month), pa.array(sorted(visitor_ids), pa.string())
        with _disk():
            if not path.exists() or not _holds(path, wanted):
                return []
            found = (table.filter(pc.is_in(table["visitor_id"], wanted)) for table in _groups(path))
            return [dict(zip(_NAMES, row, strict=True)) for table in found for row in _of_table(table)]

    def _path(self, site_id: str, month: date) -> Path:
        if not _SITE.fullmatch(site_id):
            raise ValueError("no site's id")
        return self._folder / site_id / f"{month:%Y-%m}.parquet"

    def _replace(self, path: Path, archive: Archive, tables: Iterable[pa.Table]) -> Archive:
        """Put a new file in the place of `path` when it is whole, or leave everything as it was."""
        path.parent.mkdir(parents=True, exist_ok=True)
        # Only one process at a time writes archives, so a file of this name is what a killed one left.
        temporary = path.with_name(f".{path.name}.new")
        try:
            written = _write(temporary, tables)
            found = _read_back(temporary)
            if found != written:
                raise OSError(f"{path.name} reads back as {found[0]} events, not {written[0]}")
            temporary.replace(path)
            _sync(path.parent)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        return Archive(archive.site_id, archive.month, written[0], path.stat().st_size, archive.archived_at)


def _write(path: Path, tables: Iterable[pa.Table]) -> tuple[int, int]:
    """Write and sync; returns how many rows, and a sum over their ids."""
    count = total = 0
    with path.open("wb") as file:
        with pq.ParquetWriter(file, _SCHEMA, compression="zstd", use_dictionary=True) as writer:
            for table in tables:
                writer.write_table(table, row_group_size=_GROUP)
                count += table.num_rows
                total += _sum(table)
        file.flush()
        os.fsync(file.fileno())
    return count, total


def _read_back(path: Path) -> tuple[int, int]:
    count = total = 0
    for table in _groups(path):
        count += table.num_rows
        total += _sum(table)
    return count, total


def _sum(table: pa.Table) -> int:
    return sum(crc32(id_.encode()) for id_ in table["id"].to_pylist())


def _tables(rows: Iterable[StoredRow]) -> Iterator[pa.Table]:
    for some in batched(rows, _GROUP):
        columns = [
            [None if value is None else msgspec.json.encode(value).decode() for value in values]
            if number in _JSON
            else values
            for number, values in enumerate(zip(*some, strict=True))
        ]
        arrays = [pa.array(values, field.type) for values, field in zip(columns, _SCHEMA, strict=True)]
        yield pa.Table.from_arrays(arrays, schema=_SCHEMA)


def _groups(path: Path) -> Iterator[pa.Table]:
    """The file's rows in order, in today's columns: what an older file lacks is null."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_GROUP):
            table = pa.Table.from_batches([batch])
            there = set(table.column_names)
            columns = [
                table[field.name].cast(field.type) if field.name in there else pa.nulls(table.num_rows, field.type)
                for field in _SCHEMA
            ]
            yield pa.Table.from_arrays(columns, schema=_SCHEMA)


def _rows(path: Path) -> Iterator[StoredRow]:
    for table in _groups(path):
        yield from _of_table(table)


def _of_table(table: pa.Table) -> Iterator[StoredRow]:
    columns = [table[name].to_pylist() for name in _NAMES]
    for number in _JSON:
        columns[number] = [None if text is None else msgspec.json.decode(text) for text in columns[number]]
    return zip(*columns, strict=True)


def _each_once(rows: Iterable[StoredRow]) -> Iterator[StoredRow]:
    """Of rows in order, the first of each event."""
    last = None
    for row in rows:
        if (row[_AT], row[_ID]) != last:
            yield row
        last = (row[_AT], row[_ID])


def _holds(path: Path, visitor_ids: pa.Array) -> bool:
    with pq.ParquetFile(path) as file:
        batches = file.iter_batches(batch_size=_GROUP, columns=["visitor_id"])
        return any(pc.any(pc.is_in(batch["visitor_id"], visitor_ids)).as_py() for batch in batches)


def _has_suspects(file: pq.ParquetFile, group: int) -> bool:
    """Whether an event in the group may be one that is in quarantine, by what the file says of its groups."""
    if "suspect" not in file.schema_arrow.names:
        return True
    statistics = file.metadata.row_group(group).column(file.schema_arrow.names.index("suspect")).statistics
    if statistics is None or not statistics.has_null_count:
        return True
    return bool(statistics.null_count < file.metadata.row_group(group).num_rows)


def _names(rows: pa.Table | pa.RecordBatch, whose: Whose) -> Iterator[tuple[Any, pa.Array]]:
    """What each event is found by, and which of these are meant."""
    visitors = rows["visitor_id"]
    yield visitors, pa.array(sorted(whose.visitors), pa.string())
    if whose.pages:
        pages = pc.fill_null(rows["page_id"], "")
        yield pc.binary_join_element_wise(visitors, pages, page_key("", "")), pa.array(sorted(whose.pages), pa.string())


def _mask(table: pa.Table, whose: Whose) -> pa.ChunkedArray:
    first, *more = (pc.is_in(names, wanted) for names, wanted in _names(table, whose))
    return reduce(pc.or_, more, first)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except (OSError, pa.ArrowException) as wrong:
        log.warning("archive_failed", reason=str(wrong))
        raise Unavailable("The archive's folder cannot be used at the moment.", retry_after=60) from wrong
