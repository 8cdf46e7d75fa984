"""Events from the stream into the database: how many a second, with how much memory, however many are stored already.

`BENCH_EVENTS` says how many events are stored at the end (200,000 without it; 5,000,000 for the whole truth), and
`BENCH_DATABASES` in which databases (`sqlite,mariadb,postgresql` without it; what is not installed is left out).
"""

import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.databases import DATABASES
from benchmarks.figure import Figure
from benchmarks.visits import Traffic
from sqlalchemy import Engine

SCRIPTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(SCRIPTS.parent))

from suitecrm_bridge.core.batches import batched  # noqa: E402
from suitecrm_bridge.features.tracking.model import Entry  # noqa: E402
from suitecrm_bridge.features.tracking.schemas import events_of  # noqa: E402
from suitecrm_bridge.features.tracking.storage import bulk  # noqa: E402
from suitecrm_bridge.features.tracking.storage.gate import STREAM, head_of  # noqa: E402
from suitecrm_bridge.features.tracking.storage.rows import EVENT_COLUMNS, event_values  # noqa: E402
from suitecrm_bridge.features.tracking.storage.tables import events  # noqa: E402
from suitecrm_bridge.store.engine import open_engine  # noqa: E402
from suitecrm_bridge.store.migrate import upgrade  # noqa: E402
from tests.databases import NotInstalled, server  # noqa: E402
from tests.stack import Stack, running, until  # noqa: E402

EVENTS = int(os.environ.get("BENCH_EVENTS", "200000"))
BATCH, ROUND, BITE = 20, 50_000, 4_000
_TARGETS = {"sqlite": 15_000, "mariadb": 10_000, "postgresql": 10_000}
# What a server of its own would be given; durability is switched off for both sides of the comparison.
_OPTIONS = {
    "mariadb": ["--innodb-buffer-pool-size=1G", "--innodb-log-file-size=1G"],
    "postgresql": ["shared_buffers=512MB"],
}
_SIZES = (100_000, 1_000_000, 10_000_000)
_LAST = 10  # rounds, of which a longer run says what they were like
_WARM = 4  # rounds after which a process has grown to its size


@dataclass(frozen=True)
class Round:
    """`stored` events before it; events a second of ours and of the bare insert; our process's memory after it."""

    stored: int
    ours: float
    bare: float
    megabytes: float


def run() -> Iterator[Figure]:
    """One ingest process on SQLite, two on the servers."""
    for kind in DATABASES:
        if kind == "sqlite":
            with tempfile.TemporaryDirectory(prefix="scb-") as folder:
                yield from _measured(kind, {}, f"sqlite:///{folder}/bare.db", 1)
            continue
        try:
            with server(kind, _OPTIONS[kind]) as started:
                yield from _measured(kind, {"BRIDGE_DATABASE_URL": started.fresh()}, started.fresh(), 2)
        except NotInstalled as missing:
            print(f"{kind} is left out: {missing}", file=sys.stderr)


def _measured(kind: str, extra: Mapping[str, str], beside: str, processes: int) -> Iterator[Figure]:
    with (
        tempfile.TemporaryDirectory(prefix="scb-") as folder,
        running(Path(folder), "redis", extra=extra) as stack,
    ):
        names = ["ingest", *(f"ingest-{number}" for number in range(2, processes + 1))]
        stack.start(*names)
        rounds = list(_rounds(stack, names, beside))
    yield from _speed(kind, rounds)
    first, last = rounds[min(_WARM, len(rounds)) - 1], rounds[-1]
    grown = last.megabytes - first.megabytes
    told = f"ingest into {kind}, memory grown over {last.stored + ROUND:,}"
    yield Figure(told, grown, "MB", first.megabytes, last.megabytes / first.megabytes, "under 20 MB", grown < 20)


def _speed(kind: str, rounds: Sequence[Round]) -> Iterator[Figure]:
    """Whole stretches, for not every round brings SQLite's log home: by powers of ten, and what came last."""
    target, end = _TARGETS[kind], rounds[-1].stored + ROUND
    stretches = list(pairwise([0, *(size for size in _SIZES if size < end), end]))
    if len(rounds) > _LAST:
        stretches.append((end - _LAST * ROUND, end))
    for begin, stop in stretches:
        some = [one for one in rounds if begin <= one.stored < stop]
        ours, bare = (statistics.harmonic_mean(rates) for rates in zip(*((o.ours, o.bare) for o in some), strict=True))
        name = f"ingest into {kind}, {begin:,} to {stop:,} stored"
        yield Figure(name, ours, "events/s", bare, ours / bare, f"{target:,} or more", ours >= target)


def _rounds(stack: Stack, names: Sequence[str], beside: str) -> Iterator[Round]:
    """The bare inserts go into a database of their own: SQLite's log would have ours carry home what they wrote."""
    bare, traffic = open_engine(beside), Traffic(BATCH)
    try:
        upgrade(bare)
        for stored in range(0, EVENTS, ROUND):
            made = list(traffic.entries(ROUND // BATCH))
            ours = _ingested(stack, names, made)
            yield Round(stored, ours, _inserted(bare, made), _megabytes(stack.pid(names[0])))
    finally:
        bare.dispose()


def _ingested(stack: Stack, names: Sequence[str], made: Sequence[Entry]) -> float:
    """Events a second from the stream to committed and acknowledged; ingest stands still while the stream is filled."""
    _signal(stack, names, signal.SIGSTOP)
    client = stack.redis()
    with client.pipeline(transaction=False) as together:
        for entry in made:
            together.xadd(STREAM, {b"h": head_of(entry), b"b": entry.body})
        together.execute()
    started = time.perf_counter()
    _signal(stack, names, signal.SIGCONT)
    until(lambda: client.xlen(STREAM) == 0, 600, "everything is counted")
    return len(made) * BATCH / (time.perf_counter() - started)


def _signal(stack: Stack, names: Sequence[str], number: int) -> None:
    for name in names:
        os.kill(stack.pid(name), number)


def _inserted(engine: Engine, made: Sequence[Entry]) -> float:
    """Events a second when ready rows are inserted and nothing else is done."""
    rows = [event_values(event) for entry in made for event in events_of(entry)]
    started = time.perf_counter()
    for some in batched(rows, BITE):
        with engine.begin() as connection:
            bulk.insert(connection, events, EVENT_COLUMNS, some)
    return len(rows) / (time.perf_counter() - started)


def _megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024
