"""The tracker's size on the wire."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure

_SCRIPT = Path(__file__).resolve().parents[2] / "suitecrm_bridge/features/sites/static/tracking.js"
_MOST = 4096


def run() -> Iterator[Figure]:
    """Bytes after gzip at its best, beside the plain file."""
    plain = _SCRIPT.read_bytes()
    packed = len(gzip.compress(plain, compresslevel=9))
    met = packed <= _MOST
    yield Figure(
        "tracking.js, gzipped", packed, "bytes", len(plain), packed / len(plain), f"{_MOST:,} bytes at most", met
    )
