"""Signed tokens in links of e-mails: whoever follows one is the record it was sent to."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from hashlib import blake2b
from hmac import compare_digest
from urllib.parse import urlsplit, urlunsplit

PARAMETER = "scb_click"
_MARK = f"{PARAMETER}="
_OURS = re.compile(rf"(?:(?<=[?&])|(?<=\A)){PARAMETER}=([^&#]*)&?")
_TOKEN = re.compile(r"([LC])\.([0-9a-f-]{1,36})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{22})\Z")
_LETTERS = {"Leads": "L", "Contacts": "C"}
_MODULES = {letter: module for module, letter in _LETTERS.items()}
_MAC = 16


class ClickTokens:
    """The first of `keys` signs; what any of them signed holds."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = keys

    def mint(self, module: str, record_id: str, expires_s: int) -> str:
        said = f"{_LETTERS[module]}.{record_id}.{expires_s:x}"
        return f"{said}.{_mac(self._keys[0], said)}"

    def read(self, token: str, now_s: float) -> tuple[str, str] | None:
        """Module and id of the record it was made for; None when it is not ours or has run out."""
        found = _TOKEN.match(token)
        if found is None:
            return None
        letter, record_id, expires, mac = found.groups()
        said = f"{letter}.{record_id}.{expires}"
        try:
            late = int(expires, 16) < now_s
        except ValueError:
            return None
        ours = any(compare_digest(mac, _mac(key, said)) for key in self._keys)
        return None if late or not ours else (_MODULES[letter], record_id)


def has_token(url: str | None) -> bool:
    return url is not None and _MARK in url


def token_in(url: str) -> str | None:
    found = _OURS.search(url)
    return found.group(1) if found else None


def without_token(url: str) -> str:
    """The address as if the link had carried none, so that it is not kept with what was seen."""
    bare = _OURS.sub("", url)
    return re.sub(r"[?&](?=#|\Z)", "", bare)


def with_token(url: str, token: str) -> str:
    parts = urlsplit(without_token(url))
    query = "&".join(filter(None, (parts.query, f"{_MARK}{token}")))
    return urlunsplit(parts._replace(query=query))


def _mac(key: bytes, said: str) -> str:
    return urlsafe_b64encode(blake2b(said.encode(), key=key, digest_size=_MAC).digest()).decode().rstrip("=")
