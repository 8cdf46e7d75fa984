"""One measured figure beside its baseline from the same run."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """`value` and `baseline` in `unit`; `ratio` is value over baseline; `target` in words; `met` decides."""

    name: str
    value: float
    unit: str
    baseline: float | None
    ratio: float | None
    target: str
    met: bool

    def as_json(self) -> dict[str, Any]:
        return asdict(self)
