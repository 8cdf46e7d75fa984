"""Jobs and workers for tests with real processes: each job writes down when it began and when it ended."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from suitecrm_bridge.core.logging import configure
from suitecrm_bridge.core.queue import Command
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.core.rq_running import run_worker


@dataclass(frozen=True)
class Note(Command):
    """Writes into `diary`; takes `seconds` the first time and no time when it is repeated."""

    queue: ClassVar[str] = "ai"
    name: str
    diary: str
    seconds: float = 0.0


def perform(_command: str, payload: dict[str, Any]) -> None:
    diary, name = Path(payload["diary"]), payload["name"]
    again = diary.exists() and f"began {name}\n" in diary.read_text()
    with diary.open("a") as lines:
        lines.write(f"began {name}\n")
    time.sleep(0 if again else payload["seconds"])
    with diary.open("a") as lines:
        lines.write(f"ended {name}\n")


def work(redis_url: str, queues: Sequence[str]) -> None:
    configure("info", "worker")
    run_worker(connect(redis_url), queues)


if __name__ == "__main__":
    work(sys.argv[1], sys.argv[2:])
