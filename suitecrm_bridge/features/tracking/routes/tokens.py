"""Short-lived tokens by which a visitor's further hits show that the sender has read our answer to the first."""

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from hashlib import blake2b
from hmac import compare_digest
from typing import Literal
from uuid import UUID

from suitecrm_bridge.features.tracking.schemas import WireBatch

LIFE_S = 1_800
_REPLAY_MS = 300_000
# Without a token a clock may be as wrong as another time zone makes it. Twice this, for a clock that is fast, has to be
# within the day for which events are known by their ids.
_STRAY_MS = 43_200_000
_FORM = struct.Struct(">Iq")
_MAC = 16
_LENGTH = 38  # characters of 28 bytes in base64 without padding
_MOST_SKEW = 1 << 62


class HitTokens:
    """`key` must be the same in every process. Times are milliseconds since the epoch; `sent_at` is the visitor's."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        # A visitor shows the same token with every hit for a quarter of an hour.
        self._read = lru_cache(maxsize=8192)(self._said)

    def mint(self, site_id: str, visitor: UUID, now_ms: int, sent_at: float | None) -> str:
        said = _FORM.pack(now_ms // 1000 + LIFE_S, _skew(now_ms, sent_at))
        return urlsafe_b64encode(said + self._mac(said, site_id, visitor)).decode().rstrip("=")

    def check(
        self, token: str, site_id: str, visitor: UUID, now_ms: int, sent_at: float | None
    ) -> Literal["good", "ageing", "bad"]:
        """`ageing` is good for now, and it is time for a new one.

        The visitor's clock may be wrong, but not by another amount than when the token was made: a hit that was
        recorded and is played again later differs.
        """
        said = self._read(token, site_id, visitor)
        if said is None:
            return "bad"
        expiry, skew = said
        left = expiry - now_ms // 1000
        if left <= 0 or (sent_at is not None and abs(_skew(now_ms, sent_at) - skew) > _REPLAY_MS):
            return "bad"
        return "good" if left > LIFE_S // 2 else "ageing"

    def _said(self, token: str, site_id: str, visitor: UUID) -> tuple[int, int] | None:
        """Expiry and skew, if we wrote them for this visitor."""
        if len(token) != _LENGTH or not token.isascii():
            return None
        try:
            raw = urlsafe_b64decode(token + "==")
        except ValueError:
            return None
        said, mac = raw[:-_MAC], raw[-_MAC:]
        if len(said) != _FORM.size or not compare_digest(mac, self._mac(said, site_id, visitor)):
            return None
        expiry, skew = _FORM.unpack(said)
        return expiry, skew

    def _mac(self, said: bytes, site_id: str, visitor: UUID) -> bytes:
        return blake2b(said + visitor.bytes + site_id.encode(), key=self._key, digest_size=_MAC).digest()


def is_recent(batch: WireBatch, now_ms: int) -> bool:
    """Whether a batch without a token may have been sent just now, by what it says itself."""
    sent_at = max(event.at for event in batch.events) if batch.sent_at is None else batch.sent_at
    return abs(now_ms - sent_at) <= _STRAY_MS


def _skew(now_ms: int, sent_at: float | None) -> int:
    """By how much the visitor's clock is behind ours, as far as a number can say it."""
    behind = now_ms - (now_ms if sent_at is None else sent_at)
    return int(max(-_MOST_SKEW, min(_MOST_SKEW, behind)))
