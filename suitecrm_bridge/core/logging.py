"""Structured logs: one JSON object a line, a fixed event name, plain fields, no secrets and no people."""

import logging
import re
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_SECRET_NAMES = re.compile(r"pass(word|wd)?|secret|token|authorization|api_key|cookie", re.IGNORECASE)
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+|\beyJ[\w-]+\.[\w-]+\.[\w-]+")


def configure(level: str, process: str) -> None:
    """Send everything, libraries' own logs included, to stderr as JSON lines."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _scrub,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    # httpx names every URL at INFO, and V8's carry people's addresses in filters.
    for chatty in ("httpx", "httpcore", "apscheduler", "rq"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
    structlog.contextvars.bind_contextvars(process=process)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return log


def without_tokens(text: str) -> str:
    """`text` with everything that looks like a bearer token or a signed token masked."""
    return _BEARER.sub("***", text)


def _scrub(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A secret that reaches a log in spite of the rules is masked here, by field name and by shape."""
    for name, value in event.items():
        event[name] = _masked(name, value)
    return event


def _masked(name: str, value: object) -> object:
    if _SECRET_NAMES.search(name):
        return "***"
    if isinstance(value, str):
        return without_tokens(value)
    if isinstance(value, dict):
        return {inner: _masked(str(inner), one) for inner, one in value.items()}
    if isinstance(value, list | tuple):
        return [_masked("", one) for one in value]
    return value
