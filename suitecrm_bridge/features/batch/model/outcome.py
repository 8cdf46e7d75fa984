"""What became of an operation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_DEPENDENCY = 424


@dataclass(frozen=True)
class Failure:
    code: str
    message: str
    details: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """`data` is the record as the single call would answer it (id, type, attributes); None where that has no body."""

    index: int
    status: int
    data: Mapping[str, Any] | None = None
    etag: str | None = None
    failure: Failure | None = None

    @property
    def ok(self) -> bool:
        return self.failure is None


def succeeded(index: int, status: int, data: Mapping[str, Any] | None = None, etag: str | None = None) -> Outcome:
    return Outcome(index, status, data, etag)


def failed(
    index: int, status: int, code: str, message: str, details: Mapping[str, Sequence[str]] | None = None
) -> Outcome:
    return Outcome(index, status, failure=Failure(code, message, details or {}))


def skipped(index: int, why: str, code: str = "DEPENDENCY_FAILED") -> Outcome:
    """It was not done, and nothing is wrong with it: something it depends on was not done either."""
    return failed(index, _DEPENDENCY, code, why)
