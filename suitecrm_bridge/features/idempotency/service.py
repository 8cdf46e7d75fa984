"""Claim a key for one request, keep its answer for the repeats, and forget both after a day."""

import msgspec

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Conflict, Invalid
from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.sealing import SealBroken, Sealer
from suitecrm_bridge.features.idempotency.model import KEPT_FOR, Entry, verdict
from suitecrm_bridge.features.idempotency.ports import Keys
from suitecrm_bridge.web.idempotency import Claim, KeptAnswer

log = logger(__name__)

_TRIES = 3
_SWEPT_AT_ONCE = 500
_SWEEPS = 200  # a hundred thousand keys; what is left waits for the next time


class IdempotencyService:
    """`web.idempotency.AnswerBook`. Answers are sealed: they hold records, and a database is read by many."""

    name = "answers"

    def __init__(self, keys: Keys, sealer: Sealer, clock: Clock) -> None:
        self._keys = keys
        self._sealer = sealer
        self._clock = clock

    def claim(self, claim: Claim) -> KeptAnswer | None:
        # A key that is released or taken over in this very moment is looked at again.
        for _ in range(_TRIES):
            if self._keys.add(self._entry(claim)):
                return None
            found = self._keys.find(claim.id)
            if found is None:
                continue
            said = verdict(found, claim.fingerprint, self._clock.now())
            if said == "free":
                if self._keys.take_over(found, self._entry(claim)):
                    return None
                continue
            if said == "other_content":
                raise Invalid(
                    "This Idempotency-Key was used for another request; use a new key for each.",
                    code="IDEMPOTENCY_KEY_REUSED",
                )
            if said == "at_work":
                break
            return self._opened(found)
        raise Conflict(
            "The first request with this Idempotency-Key is still at work; ask again in a moment.",
            code="IDEMPOTENCY_KEY_IN_USE",
            retry_after=1,
        )

    def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        sealed = self._sealer.seal_bytes(msgspec.msgpack.encode(answer)) if answer else None
        if not self._keys.finish(claim.id, claim.owner, sealed):
            log.warning("idempotency_claim_overrun")  # a repeat was let in before this request was through

    def release(self, claim: Claim) -> None:
        self._keys.remove(claim.id, claim.owner)

    def sweep(self) -> int:
        """Forget what has expired; how many keys there were."""
        gone = 0
        for _ in range(_SWEEPS):
            swept = self._keys.sweep(self._clock.now(), _SWEPT_AT_ONCE)
            gone += swept
            if swept < _SWEPT_AT_ONCE:
                break
        if gone:
            log.info("idempotency_keys_swept", count=gone)
        return gone

    def forget(self, person: Person) -> int:
        """Drop the answers that name the person. Implements `Memory`."""
        words = [word.encode() for word in person.words]
        gone, last = 0, ""
        while page := self._keys.answers_after(last, _SWEPT_AT_ONCE):
            for entry in page:
                if any(word in self._content(entry) for word in words):
                    self._keys.blank(entry.id)
                    gone += 1
            last = page[-1].id
        return gone

    def _content(self, entry: Entry) -> bytes:
        try:
            return self._sealer.open_bytes(entry.answer or b"").lower()
        except SealBroken:
            return b""  # nobody can read it, we included

    def _entry(self, claim: Claim) -> Entry:
        now = self._clock.now()
        return Entry(claim.id, claim.fingerprint, claim.owner, now, now + KEPT_FOR, done=False, answer=None)

    def _opened(self, found: Entry) -> KeptAnswer:
        try:
            if found.answer is not None:
                return msgspec.msgpack.decode(self._sealer.open_bytes(found.answer), type=KeptAnswer)
        except SealBroken:
            log.warning("idempotent_answer_unreadable")  # sealed under an earlier secret
        raise Conflict(
            "This request was carried out already. Its answer held a secret or was too large to be kept.",
            code="IDEMPOTENCY_ANSWER_NOT_KEPT",
        )
