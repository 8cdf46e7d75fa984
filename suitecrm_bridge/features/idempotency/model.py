"""What is remembered of a key, and what that means for a request that brings it again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

KEPT_FOR = timedelta(hours=24)
# Longer than any request takes: opt-in, the slowest, gives SuiteCRM two minutes to send its mail. After that the
# request is taken for dead, with its process, and a repeat may do the work.
CLAIM_HOLDS = timedelta(seconds=150)


@dataclass(frozen=True)
class Entry:
    """`answer` is sealed; None while the work is not done, and for answers that are never kept."""

    id: str
    fingerprint: str
    owner: str
    claimed_at: datetime
    expires_at: datetime
    done: bool
    answer: bytes | None


Verdict = Literal["free", "other_content", "at_work", "answered", "answer_not_kept"]


def verdict(entry: Entry, fingerprint: str, now: datetime) -> Verdict:
    """What a request with this `fingerprint` finds under the key of `entry`."""
    if entry.expires_at <= now:
        return "free"
    if entry.fingerprint != fingerprint:
        return "other_content"
    if entry.done:
        return "answered" if entry.answer is not None else "answer_not_kept"
    return "free" if entry.claimed_at + CLAIM_HOLDS <= now else "at_work"
