"""The facade for a WSGI server: `granian --interface wsgi suitecrm_bridge.entrypoints.web:app`."""

import gc
import multiprocessing
import os
import signal
from threading import Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

_lock = Lock()


def __getattr__(name: str) -> "Flask":
    """Build `app` when a server asks for it, and not when the module is merely imported."""
    if name != "app":
        raise AttributeError(name)
    with _lock:
        if "app" not in globals():
            globals()["app"] = _build()
        built: Flask = globals()["app"]
        return built


def _build() -> "Flask":
    from suitecrm_bridge.app import create_app
    from suitecrm_bridge.bootstrap import services

    Thread(target=_end_with_parent, name="ends-with-parent", daemon=True).start()
    app = create_app(services("web"))
    # What is there now stays: a collection in the middle of a request need not walk over all of it.
    gc.collect()
    gc.freeze()
    return app


def _end_with_parent() -> None:
    """A process that granian left behind when it was killed would go on answering at the port, unseen by everybody."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
