"""Serve the facade with granian: one process, a pool of threads."""

import os

from granian import Granian
from granian.constants import Interfaces

from suitecrm_bridge.core.config import read_settings
from suitecrm_bridge.features.auth.storage.roles import read_roles

_BACKLOG = 1024


def run(threads: int) -> None:
    """Block until SIGINT or SIGTERM; running requests get 10 s to finish.

    `threads` is the most at the same time, made when needed: twice what may wait for SuiteCRM (`crm/connection.py`),
    or one that hangs would stop the collector and the health checks with it.
    """
    settings = read_settings()
    # Its mistakes are told here, once: in a worker that is made anew each time they would be told without end.
    read_roles(settings.roles_file)
    # glibc gives each thread a heap of its own, and what one of 64 frees no other can use.
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")
    Granian(
        "suitecrm_bridge.entrypoints.web:app",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=threads,
        backlog=_BACKLOG,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_access=False,
    ).serve()
