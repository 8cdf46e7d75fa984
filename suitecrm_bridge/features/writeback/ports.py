"""What others may ask of the outbox, and what it needs itself."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Literal, Protocol

from suitecrm_bridge.crm import WriteItem, WriteResult
from suitecrm_bridge.features.writeback.model import Burial, Delay, Merged, Waiting, Write


class Outbox(Protocol):
    def put(self, writes: Sequence[Write]) -> None:
        """Keep `writes` durably, in this order, and see that they reach SuiteCRM.

        Returns once they are in the bridge's database; SuiteCRM and Redis may both be down. A later value for the
        same field of the same record replaces one that still waits. Raises Invalid for values that JSON cannot carry.
        """
        ...


class Backlog(Protocol):
    def waiting(self) -> int:
        """Rows that still have to reach SuiteCRM."""
        ...

    def dead(self) -> int:
        """Rows that SuiteCRM refused for good, kept with the reason until somebody replays them."""
        ...


class Resumption(Protocol):
    def resume(self) -> None:
        """SuiteCRM answers again: forget the pause after its failures."""
        ...


class Copies(Protocol):
    def outdated(self, records: Iterable[tuple[str, str]]) -> None:
        """These records (module, id) changed, or got or lost a link.

        No copy of them, nor of a list of their modules, may be shown any more. Raises Unavailable when that cannot be
        noted.
        """
        ...


class CrmWriter(Protocol):
    def write(self, mode: Literal["quiet", "full"], items: Sequence[WriteItem]) -> Sequence[WriteResult]: ...


class OutboxRows(Protocol):
    def add(self, writes: Sequence[Write]) -> None: ...

    def due(self, now: datetime, limit: int) -> Sequence[Waiting]:
        """The oldest rows to be written, at most `limit`; a record with a row that must wait waits as a whole."""
        ...

    def settle(self, decided: Sequence[Merged], delayed: Sequence[Delay], buried: Sequence[Burial]) -> None:
        """Remove the rows of what was `decided`, and older dead values of the same fields; keep `buried` as dead."""
        ...


class Held(Protocol):
    def renew(self) -> bool:
        """False when the turn was lost to another process."""
        ...


class Turn(Protocol):
    """Whose turn it is to write: one process at a time, and nobody's while SuiteCRM is given a rest."""

    def take(self) -> AbstractContextManager[Held]:
        """Raises core.redis.Busy when another process has it."""
        ...

    def paused(self) -> bool: ...

    def pause(self) -> float:
        """Rest a little longer than last time, 30 s at most; how many seconds."""
        ...

    def resume(self) -> None:
        """Forget the failures."""
        ...
