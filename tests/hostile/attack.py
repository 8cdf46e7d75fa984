"""schemathesis over the facade's own document: what it finds, and in how many cases."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.hooks import HookContext
from schemathesis.transport.wsgi import WSGITransport

from suitecrm_bridge.features.records.model.resources import RESOURCES
from tests.fakes.facade import Facade

Chosen = Callable[[HookContext], bool]

# Half of the five thousand for reading, half for writing: two files, so that two cores share them.
SHARE = 2500
SEED = 4711
_ROUNDS = 40
# These end the session that the others use, so they come last; the answers after the first are 401.
_ENDS_SESSIONS = re.compile(r"/auth/(logout|sessions)")
# Twenty kinds of records have one implementation: boundaries are tried on those that differ most, and on each of the
# others a few random cases show that its own fields are described as they are.
_TYPICAL = ("leads", "meetings", "users")
_REPEATED = re.compile(rf"/api/v1/({'|'.join(kind.path for kind in RESOURCES if kind.path not in _TYPICAL)})(/|$)")

# Where the document cannot say what is so, by operation and check.
_KNOWN = {
    # Addresses of words beside addresses of ids: `Allow` tells what the ids' addresses take as well.
    r"(/search|/webhooks/events|/duplicates): allow_header_conformance$": "/leads/search beside /leads/{record_id}",
    r"(/duplicates|/timeline|/convert|/file): allow_header_conformance$": "/leads/{id}/file beside /leads/{id}/{link}",
    r"(/identity-links|/tracked-link|/journey): allow_header_conformance$": "the same",
    # One rule for all kinds; users, who cannot be written here, are refused with 403 once the body was read.
    r" /api/v1/users\S*: (unsupported_method|allow_header_conformance)$": "/users is read only",
}

# What the document allows may still be refused with 422, which names the field: no JSON Schema says which fields this
# SuiteCRM has, that `page` and `cursor` exclude each other, or that an Idempotency-Key was used before.
_CONFIG = """
seed = {seed}
continue-on-failure = true
[cache]
enabled = false
[headers]
Authorization = "{token}"
Accept-Encoding = "identity"
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "412", "422", "428", "429"]
[generation]
max-examples = {examples}
database = "none"
no-shrink = true
[phases.examples]
enabled = {whole}
[phases.coverage]
enabled = {whole}
[phases.stateful]
enabled = false
"""


def writes(context: HookContext) -> bool:
    """Writing operations, and the lists from which they take the ids of real records."""
    return not _reads(context) or (_lists(context) and not _ENDS_SESSIONS.search(context.operation.path))


def ends_session(context: HookContext) -> bool:
    return not _reads(context) and _ENDS_SESSIONS.search(context.operation.path) is not None


def reads(context: HookContext) -> bool:
    return _reads(context)


def _repeated(context: HookContext) -> bool:
    return _REPEATED.match(context.operation.path) is not None


def _reads(context: HookContext) -> bool:
    return str(context.operation.method).upper() == "GET"


def _lists(context: HookContext) -> bool:
    return re.fullmatch(r"/api/v1/[a-z-]+", context.operation.path) is not None


@dataclass
class Findings:
    """`failures` by operation and check, each with one request that shows it and the answer to it."""

    cases: int = 0
    failures: dict[str, str] = field(default_factory=dict)
    statuses: set[int] = field(default_factory=set)

    def read(self, event: Any) -> None:  # noqa: ANN401  # the engine's events share no type
        if isinstance(event, events.NonFatalError):
            self.failures[f"{event.label}: {type(event.value).__name__}"] = str(event.value)
        elif isinstance(event, events.FatalError):
            raise event.exception
        elif isinstance(event, events.ScenarioFinished):
            self._read_scenario(event)

    def _read_scenario(self, event: events.ScenarioFinished) -> None:
        answers = {name: one.response for name, one in event.recorder.interactions.items() if one.response}
        self.cases += len(answers)
        self.statuses |= {answer.status_code for answer in answers.values()}
        for case_id, checks in event.recorder.checks.items():
            for check in checks:
                if check.failure_info is not None:
                    said = answers[case_id].content[:300] if case_id in answers else b""
                    shown = f"{check.failure_info.failure.message}\n{check.failure_info.code_sample[:600]}\n{said!r}"
                    self._note(f"{event.label}: {check.name}", shown)

    def _note(self, what: str, shown: str) -> None:
        if not any(re.search(known, what) for known in _KNOWN):
            self.failures.setdefault(what, shown)


def attack(facade: Facade, chosen: Chosen) -> Findings:
    """Every operation that is `chosen`: examples and boundaries first, then random cases until it is enough."""
    found = Findings()
    with _in_process():
        _run(facade, found, 0, lambda context: chosen(context) and not _repeated(context), whole=True)
        _run(facade, found, 0, lambda context: chosen(context) and _repeated(context), examples=4)
        for number in range(1, _ROUNDS):
            if found.cases >= SHARE:
                break
            _run(facade, found, number, lambda context: chosen(context) and not _repeated(context))
    return found


def attack_once(facade: Facade, chosen: Chosen) -> Findings:
    found = Findings()
    with _in_process():
        _run(facade, found, 0, chosen, whole=True)
    return found


def _run(
    facade: Facade, found: Findings, number: int, chosen: Chosen, *, whole: bool = False, examples: int = 15
) -> None:
    facade.log_in()
    text = _CONFIG.format(
        seed=SEED + number, token=facade.headers["Authorization"], whole=str(whole).lower(), examples=examples
    )
    config = SchemathesisConfig.from_str(text)
    # With the instance's own fields, which only who is logged in is told.
    path, app, known = "/api/v1/openapi.json", facade.app, facade.headers
    schema = schemathesis.openapi.from_wsgi(path, app, config=config, headers=known)
    for event in from_schema(schema.include(chosen)).execute():
        found.read(event)


@contextmanager
def _in_process() -> Iterator[None]:
    """schemathesis 4.32 hands settings of sockets to the transport that has none."""
    send = WSGITransport.send

    def without(self: WSGITransport, case: Any, **options: Any) -> Any:  # noqa: ANN401  # passed through as it is
        for name in ("max_redirects", "verify", "cert", "proxies"):
            options.pop(name, None)
        return send(self, case, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WSGITransport, "send", without)
        yield
