"""What operators look at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PartState:
    name: str
    ready: bool
    reason: str | None


@dataclass(frozen=True)
class Figure:
    """One sample for /metrics: `bridge_queue_length{queue="ai"} 3`. Labels take few values only."""

    name: str
    value: float
    labels: tuple[tuple[str, str], ...] = ()
