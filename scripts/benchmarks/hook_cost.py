"""What the package's hooks add to a save of the real SuiteCRM."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.live import live_environment, live_root

_ROUNDS, _MOST_ADDED_MS = 200, 1.5
_SCRIPT = Path(__file__).with_suffix(".php")


def run() -> Iterator[Figure]:
    """The median of 200 differences of two neighbouring saves, one with the hooks and one without, beside the latter.

    A save is reading and saving one record; a contact with an account is the dearest one, because it has a link.
    """
    live_environment()
    for module in ("Leads", "Contacts"):
        times = _times(module)
        without = statistics.median(times["without"])
        # Neighbours are compared because the load of the machine changes more than the hooks cost.
        added = statistics.median(one - other for one, other in zip(times["with"], times["without"], strict=True))
        target = f"+{_MOST_ADDED_MS} ms at most"
        name = f"a save with the package's hooks, {module}"
        yield Figure(name, without + added, "ms", without, 1 + added / without, target, added <= _MOST_ADDED_MS)


def _times(module: str) -> dict[str, list[float]]:
    command = ["php", str(_SCRIPT), str(live_root()), module, str(_ROUNDS)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600).stdout
    return dict(json.loads(printed))
