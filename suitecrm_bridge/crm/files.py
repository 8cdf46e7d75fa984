"""The files of notes and documents: streamed down, sent up."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote

import httpx

from suitecrm_bridge.crm.answers import content
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.connection import Call
from suitecrm_bridge.crm.errors import CrmAnswerUnreadable
from suitecrm_bridge.crm.transport_faults import FAILURES, fault_of

# A large file on a slow line; between two pieces of it nobody waits that long.
TIMEOUT = 120.0
_NAME = re.compile(r"filename\*=UTF-8''([^;]+)")
_PIECE = 65536


@dataclass(frozen=True)
class Download:
    """A file on its way: `pieces` can be read once, while the connection is open, and raises CrmUnavailable."""

    name: str
    mime_type: str
    size: int
    pieces: Iterator[bytes]


@dataclass(frozen=True)
class StoredFile:
    """What SuiteCRM keeps; its `name` is the one it gives out, .txt behind a forbidden extension."""

    name: str
    mime_type: str
    size: int


@contextmanager
def opened(caller: Caller, path: str, module: str, record_id: str) -> Iterator[Download]:
    call = Call("GET", path, repeatable=True, module=module, record_id=record_id, read_timeout=TIMEOUT)
    response = caller.connection.open(call, caller.auth)
    try:
        if response.status_code != HTTPStatus.OK or "Content-Disposition" not in response.headers:
            response.read()
            # Raises what the answer means; a success without a file is none.
            content(response.status_code, response.text, call.asked)
            raise CrmAnswerUnreadable("SuiteCRM's answer holds no file.")
        caller.connection.judge(None)
        yield _download(response)
    finally:
        response.close()


def _download(response: httpx.Response) -> Download:
    name = _NAME.search(response.headers["Content-Disposition"])
    mime_type = response.headers.get("Content-Type", "application/octet-stream").partition(";")[0]
    size = int(response.headers.get("Content-Length") or 0)
    return Download(unquote(name[1]) if name else "file", mime_type, size, _pieces(response))


def _pieces(response: httpx.Response) -> Iterator[bytes]:
    try:
        yield from response.iter_bytes(_PIECE)
    except FAILURES as failure:
        fault = fault_of(failure, changes_something=False)
    else:
        return
    raise fault
