"""Where the request at hand came from, for whoever has to write that down."""

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """`address` as the nearest trusted proxy tells it; texts are cut to what a log can bear."""

    request_id: str
    address: str | None
    user_agent: str | None


_current: ContextVar[Origin | None] = ContextVar("origin", default=None)


def set_origin(origin: Origin | None) -> None:
    _current.set(origin)


def current_origin() -> Origin | None:
    """None outside of a request: in workers and on the command line."""
    return _current.get()
