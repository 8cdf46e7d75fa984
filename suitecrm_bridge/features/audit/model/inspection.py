"""What may be asked of the trail, and what an inspection of the chain found."""

from dataclasses import dataclass
from datetime import datetime

from suitecrm_bridge.features.audit.model.chain import Break, Head


@dataclass(frozen=True)
class Question:
    """Lines that fit everything that is given. `action` may end in `.*`; from `since` on, before `until`."""

    actor: str | None = None
    action: str | None = None
    subject_type: str | None = None
    subject_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Inspection:
    """What is known of the chain besides its lines.

    `front` is where the kept part begins (retention dropped what was before it); `witness` the head as Redis knows
    it, out of the reach of whoever can only write to the database; None where there is none.
    """

    front: Head
    witness: Head | None
    fault: Break | None = None


@dataclass(frozen=True)
class Report:
    """`checked` lines hold; `until` is the last of them. `broken` names the first that does not.

    `witnessed` tells whether the end of the chain could be compared with what Redis remembers; `complete` whether the
    inspection got to the end of the chain.
    """

    checked: int
    since: int
    until: int
    complete: bool
    witnessed: bool
    broken: Break | None
