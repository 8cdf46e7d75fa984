"""Watches every answer and every log line of the suite for secrets: passwords, tokens, keys; and answers for SQL."""

import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from typing import Any

import structlog

# Where tokens are handed out: nowhere else may one show.
_HANDED_OUT = re.compile(r"\A/api/v1/auth/(login|refresh)\Z")
_SQL = re.compile(
    rb"\b(?:SELECT\s.{1,200}?\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|sqlalche\.me|sqlite3\.|pymysql)",
    re.IGNORECASE | re.DOTALL,
)
_SHORTEST = 8  # a password such as "will" is also a word


class Watch:
    """`secrets` grow while tests run; `found` says what leaked and where, never the secret itself."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}
        self.found: list[str] = []

    def keep(self, what: str, secret: str | None) -> None:
        if secret and len(secret) >= _SHORTEST:
            self.secrets[secret] = what

    def leaked(self, text: str) -> list[str]:
        return [what for secret, what in self.secrets.items() if secret in text]

    def line(self, _logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """A structlog processor."""
        self.found += [f"log line {event.get('event')}: {what}" for what in self.leaked(repr(dict(event)))]
        return event

    def app(self, inside: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """A WSGI application whose answers are looked at as they pass."""

        def watched(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            path, status = environ["PATH_INFO"], [""]

            def started(said: str, headers: list[tuple[str, str]], *rest: Any) -> Any:  # noqa: ANN401  # WSGI's own
                status[0] = said
                self._look(f"headers of {path}", repr(headers).encode(), path)
                return start_response(said, headers, *rest)

            body = inside(environ, started)
            return _Passing(body, lambda chunk: self._look(f"{status[0]} {path}", chunk, path))

        return watched

    def _look(self, where: str, content: bytes, path: str) -> None:
        if not _HANDED_OUT.match(path):
            self.found += [f"{where}: {what}" for what in self.leaked(content.decode("utf-8", "replace"))]
        if _SQL.search(content) and not path.endswith((".js", "/metrics")):
            self.found.append(f"{where}: SQL")


class _Passing:
    def __init__(self, body: Iterable[bytes], look: Callable[[bytes], None]) -> None:
        self._body = body
        self._look = look

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._body:
            self._look(chunk)
            yield chunk

    def close(self) -> None:
        close = getattr(self._body, "close", None)
        if close is not None:
            close()


def watch_logs(watch: Watch) -> Callable[[], None]:
    """Look at every line until the returned function is called."""
    before = structlog.get_config()["processors"]
    processor = watch.line
    structlog.configure(processors=[processor, *before])

    def stop() -> None:
        now = structlog.get_config()["processors"]
        structlog.configure(processors=[each for each in now if each != processor])

    return stop
