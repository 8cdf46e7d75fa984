"""A Redis of its own for whoever asks, gone afterwards."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

from suitecrm_bridge.entrypoints.up.redis import server_command, url


@contextmanager
def embedded_redis() -> Iterator[str]:
    """The URL of a server in a temporary folder; a unix socket's path must be short."""
    with tempfile.TemporaryDirectory(prefix="scb-redis-") as folder:
        server = subprocess.Popen(server_command(Path(folder)), stdout=subprocess.DEVNULL)
        try:
            _wait_for(url(Path(folder)))
            yield url(Path(folder))
        finally:
            server.terminate()
            server.wait(timeout=10)


def _wait_for(address: str) -> None:
    client = redis.Redis.from_url(address)
    for _ in range(200):
        try:
            client.ping()
        except redis.ConnectionError:
            time.sleep(0.02)
        else:
            client.close()
            return
    raise AssertionError("the embedded Redis did not start")
