"""Whom everything has to be forgotten of, and what a part that keeps something of people does about it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Person:
    """A person as the bridge knows them: records (module, id), visitors' ids and addresses in lower case."""

    records: tuple[tuple[str, str], ...] = ()
    visitors: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What gives the person away where it stands in a text."""
        return tuple(dict.fromkeys((*(id_ for _, id_ in self.records), *self.visitors, *self.emails)))


class Memory(Protocol):
    @property
    def name(self) -> str:
        """What is kept, in the words of a report: `scores`, `deliveries`."""
        ...

    def forget(self, person: Person) -> int:
        """Delete what is kept of the person, returning how much it was. A repeat finds nothing."""
        ...
