"""Where the unix sockets of a data folder are: in it, unless its path is too long for one."""

import tempfile
from hashlib import sha256
from pathlib import Path

# The kernel keeps 108 bytes for a socket's path on Linux and 104 on macOS.
_LONGEST = 100


def socket_in(folder: Path, name: str) -> Path:
    """`folder`/`name`, or a short path of this folder's own in the system's temporary folder."""
    inside = folder / name
    if len(str(inside)) <= _LONGEST:
        return inside
    return Path(tempfile.gettempdir()) / f"scb-{sha256(str(inside).encode()).hexdigest()[:16]}.sock"
