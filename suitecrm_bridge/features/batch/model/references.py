"""`@{ref.id}` and `@{ref.attributes.name}`: what an operation takes from the answer of an earlier one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from suitecrm_bridge.features.batch.model.operation import Operation
from suitecrm_bridge.features.batch.model.outcome import Outcome

REF_NAME = r"[A-Za-z0-9_-]{1,64}"
# `@@{` is how a text says `@{` without meaning a reference.
_MARK = re.compile(r"@@\{|@\{(?P<inside>[^{}]{0,200})\}?")
_INSIDE = re.compile(rf"(?P<ref>{REF_NAME})\.(?P<path>id|type|attributes(?:\.[A-Za-z0-9_]{{1,64}})+)")


class DependencyFailed(Exception):
    """The operation that is referred to was not done."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"The operation {ref!r} that this one refers to was not done.")


class NothingThere(Exception):
    """The answer that is referred to has no such value, or one that cannot be put there."""


def names_in(operation: Operation) -> set[str]:
    """The refs that an operation takes something from."""
    return {ref for text in _texts((operation.path, operation.body)) for ref, _path in _references(text) if ref}


def complaints(operations: Sequence[Operation]) -> dict[int, list[str]]:
    """What is wrong with refs and references, by the operation's index; refs reach back, never forward."""
    wrong: dict[int, list[str]] = {}
    known: set[str] = set()
    for operation in operations:
        said = [
            "Unreadable reference; write @{ref.id} or @{ref.attributes.name}, and @@{ for the characters themselves."
            if not ref
            else f"No operation before this one has the ref {ref!r}."
            for text in _texts((operation.path, operation.body))
            for ref, _path in _references(text)
            if not ref or ref not in known
        ]
        if operation.ref is not None:
            if operation.ref in known:
                said.append(f"Another operation has the ref {operation.ref!r}.")
            known.add(operation.ref)
        if said:
            wrong[operation.index] = sorted(set(said))
    return wrong


def resolved(operation: Operation, outcomes: Mapping[str, Outcome]) -> Operation:
    """With every reference filled in. Raises DependencyFailed and NothingThere."""
    return replace(
        operation,
        path=_in_path(operation.path, outcomes),
        body=None
        if operation.body is None
        else {key: _filled(value, outcomes) for key, value in operation.body.items()},
    )


def _in_path(path: str, outcomes: Mapping[str, Outcome]) -> str:
    # A value must not become more than one step of the address.
    return _replaced(path, lambda ref, inside: quote(_as_text(_value(ref, inside, outcomes)), safe=""))


def _filled(value: Any, outcomes: Mapping[str, Outcome]) -> Any:  # noqa: ANN401  # JSON
    if isinstance(value, str):
        whole = _MARK.fullmatch(value)
        if whole and whole["inside"] is not None:
            # Alone, a reference keeps its type: a number stays a number.
            (found,) = _references(value)
            return _value(*found, outcomes)
        return _replaced(value, lambda ref, inside: _as_text(_value(ref, inside, outcomes)))
    if isinstance(value, Mapping):
        return {key: _filled(each, outcomes) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, outcomes) for each in value]
    return value


def _replaced(text: str, put: Any) -> str:  # noqa: ANN401  # a function of ref and path
    def one(mark: re.Match[str]) -> str:
        if mark["inside"] is None:
            return "@{"
        ref, path = _parts(mark)
        return str(put(ref, path))

    return _MARK.sub(one, text)


def _value(ref: str, path: str, outcomes: Mapping[str, Outcome]) -> Any:  # noqa: ANN401  # JSON
    outcome = outcomes.get(ref)
    if outcome is None or not outcome.ok:
        raise DependencyFailed(ref)
    found: Any = outcome.data
    for name in path.split("."):
        if not isinstance(found, Mapping) or name not in found:
            raise NothingThere(f"The answer of {ref!r} has no {path}.")
        found = found[name]
    return found


def _as_text(value: Any) -> str:  # noqa: ANN401  # JSON
    if value is None or isinstance(value, dict | list):
        raise NothingThere("A reference inside a text must be a text, number or boolean.")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _references(text: str) -> Iterator[tuple[str, str]]:
    """Ref and path of each; two empty texts for one that cannot be read."""
    for mark in _MARK.finditer(text):
        if mark["inside"] is not None:
            yield _parts(mark)


def _parts(mark: re.Match[str]) -> tuple[str, str]:
    inside = _INSIDE.fullmatch(mark["inside"]) if mark[0].endswith("}") else None
    return (inside["ref"], inside["path"]) if inside else ("", "")


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401  # JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
