"""Answers that still hold: what was answered a moment ago is answered again while nothing behind it has changed.

A view says that its answers may be kept (`may_be_ready`), and whoever reads for it names what the answer rests on
(`rests_on`). The stamps of those sources come along on the door's trip to Redis, so that a call answered this way
costs that trip and nothing else; who may come in, and how often, is decided before as for every call.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from cachetools import LRUCache
from flask import Flask, Response, current_app, g, has_request_context, request
from prometheus_client import CollectorRegistry, Counter

from suitecrm_bridge.web.services import service_of

V = TypeVar("V", bound=Callable[..., Any])
_MARK = "may_be_ready"
_MOST_BYTES = 6_000_000  # of all answers of this process together
_LARGEST = 16_000  # bytes; long lists change with each of their records, and would only displace what holds for longer
_BESIDES = 3_000  # bytes, about, that an entry takes besides its body


@dataclass(frozen=True)
class Basis:
    """What an answer rests on: keys in Redis, and what they must hold. Until `until` (seconds since 1970) at most."""

    names: tuple[str, ...]
    holds: Callable[[Sequence[bytes | None]], bool]
    until: float


@dataclass(frozen=True)
class Answer:
    """`who` is the session as it was kept: other permissions make it another."""

    body: bytes
    who: bytes | None
    bases: tuple[Basis, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for basis in self.bases for name in basis.names)

    def still_holds(self, who: bytes | None, values: Sequence[bytes | None]) -> bool:
        if who != self.who or time.time() > min(basis.until for basis in self.bases):
            return False
        at = 0
        for basis in self.bases:
            if not basis.holds(values[at : at + len(basis.names)]):
                return False
            at += len(basis.names)
        return True


class ReadyAnswers:
    """Thread-safe; each session has answers of its own."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._answers: LRUCache[tuple[str, str], Answer] = LRUCache(
            _MOST_BYTES, getsizeof=lambda answer: len(answer.body) + _BESIDES
        )
        self._lock = Lock()
        self._given = Counter("bridge_ready_answers_total", "Reads answered without a view.", registry=registry)

    def known(self, session_id: str) -> Answer | None:
        """What this very request was answered last."""
        with self._lock:
            answer: Answer | None = self._answers.get((session_id, request.full_path))
        return answer

    def keep(self, session_id: str, answer: Answer) -> None:
        with self._lock:
            self._answers[session_id, request.full_path] = answer

    def given(self) -> None:
        self._given.inc()


def may_be_ready(view: V) -> V:
    """The view's answer depends on the caller, the address and what it `rests_on`, and on nothing else."""
    setattr(view, _MARK, True)
    return view


def rests_on(basis: Basis | None) -> None:
    """Name a source of the answer being made; None is one whose changes nobody tells."""
    if has_request_context():
        g.bases = [*g.get("bases", []), basis]


def install_ready(app: Flask) -> None:
    """To be called after what changes answers on their way out, since Flask goes through these from the last."""
    app.after_request(_keep)


def ready_for(session_id: str) -> Answer | None:
    return service_of(ReadyAnswers).known(session_id) if request.method == "GET" and _may() else None


def seen_as(session_id: str, who: bytes | None) -> None:
    """Whose request this is, for the answer that it gets."""
    g.ready_as = (session_id, who)


def give(answer: Answer) -> Response:
    service_of(ReadyAnswers).given()
    g.pop("ready_as", None)
    return current_app.response_class(answer.body, mimetype="application/json")


def _may() -> bool:
    return bool(getattr(current_app.view_functions.get(request.endpoint or ""), _MARK, False))


def _keep(response: Response) -> Response:
    session_id, who = g.get("ready_as", (None, None))
    bases: list[Basis | None] = g.get("bases", [])
    named = tuple(basis for basis in bases if basis is not None)
    if session_id is None or response.status_code != 200 or request.method != "GET" or not _may():
        return response
    if named and len(named) == len(bases) and response.is_json and not response.is_streamed:
        body = response.get_data()
        if len(body) <= _LARGEST:
            service_of(ReadyAnswers).keep(session_id, Answer(body, who, named))
    return response
