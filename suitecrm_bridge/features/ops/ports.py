"""What operators may ask of the parts."""

from collections.abc import Sequence
from typing import Protocol

from suitecrm_bridge.features.ops.model import Figure


class Probe(Protocol):
    """One part that must be up for the facade to serve."""

    @property
    def name(self) -> str: ...

    def check(self) -> str | None:
        """None when it is up, else why not in a few words, without addresses or secrets. May raise as well."""
        ...


class Gauges(Protocol):
    """Cheap figures for /metrics. May raise: its figures are then left out."""

    def read(self) -> Sequence[Figure]: ...
