"""Serve the sandbox over a socket.

Werkzeug's threaded server, because it lives in this process: tests switch faults and read the request log without
a second channel, and an in-memory SQLite database has one process only. It is a stand-in's server, not a product's.
"""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment


class QuietHandler(WSGIRequestHandler):
    """Keeps connections open and writes no access log."""

    protocol_version = "HTTP/1.1"
    # Head and body leave in two writes; without this the second waits for the first one's acknowledgement.
    disable_nagle_algorithm = True

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 (the parent's name for it)
        """Say nothing: the application keeps its own log."""

    def make_environ(self) -> WSGIEnvironment:
        """Add the means to close the connection without an answer."""
        return {**super().make_environ(), "sandbox.drop": self._drop}

    def _drop(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


class Server:
    """A running server; `port` 0 takes a free one."""

    def __init__(self, application: WSGIApplication, host: str = "127.0.0.1", port: int = 0) -> None:
        self._server: BaseWSGIServer = make_server(host, port, application, threaded=True, request_handler=QuietHandler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Address of the site, without a trailing slash."""
        return f"http://{self._server.host}:{self._server.port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)
