"""Seal small secrets for storage in Redis, and derive one key for each purpose."""

import base64
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class SealBroken(Exception):
    """The text was not sealed with this key, or was changed since."""


def derive_key(secret: str, purpose: str) -> bytes:
    """32 bytes for one `purpose` (HKDF-SHA256, RFC 5869), so that no two uses share a key."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret.encode())


class Sealer:
    """Authenticated encryption (Fernet) under a key of its own for one purpose.

    What was sealed under one of the `previous` secrets still opens; everything new is sealed under `secret`.
    """

    def __init__(self, secret: str, purpose: str, previous: Sequence[str] = ()) -> None:
        keys = [base64.urlsafe_b64encode(derive_key(each, purpose)) for each in (secret, *previous)]
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal(self, text: str) -> str:
        return self.seal_bytes(text.encode()).decode()

    def open(self, sealed: str) -> str:
        return self.open_bytes(sealed.encode()).decode()

    def seal_bytes(self, content: bytes) -> bytes:
        return self._fernet.encrypt(content)

    def open_bytes(self, sealed: bytes) -> bytes:
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            raise SealBroken from None
