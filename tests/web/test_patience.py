"""A part that hangs holds up those who need it for a moment, and nobody else."""

import socket
import time
from pathlib import Path

from suitecrm_bridge.crm import wire
from suitecrm_bridge.entrypoints.cli import serve
from tests.fakes.facade import Facade, running_facade


def test_requests_that_wait_for_suitecrm_leave_threads_for_all_others():
    (threads,) = (option.default for option in serve.params if option.name == "threads")
    waiting = wire.LIMITS.max_connections  # the pool refuses whoever comes after them
    assert waiting is not None
    assert isinstance(threads, int)
    assert threads >= 2 * waiting


def test_a_redis_that_hangs_is_an_outage_within_seconds(facade: Facade, tmp_path: Path):
    facade.log_in()
    (tmp_path / "alone").mkdir()
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections and never answers
        where = f"redis://127.0.0.1:{silent.getsockname()[1]}"
        with running_facade(where, tmp_path / "alone") as alone:
            for path in ("/api/v1/auth/me", "/metrics"):
                began = time.monotonic()
                answer = alone.client.get(path, headers=facade.headers)
                assert answer.status_code == (503 if "me" in path.split("/") else 200)
                assert time.monotonic() - began < 4
