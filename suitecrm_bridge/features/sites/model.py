"""A website that carries our widgets, and what counts as its origin."""

import hmac
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256, sha384
from html import escape

_ORIGIN = re.compile(r"\Ahttps?://(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?\Z")
_LONGEST_EXPIRY = 12  # digits; some 30,000 years
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True)
class Site:
    """An active site. `origins` are exact: scheme, host and, unless it is the scheme's own, port."""

    id: str
    key: str
    name: str
    origins: tuple[str, ...]


@dataclass(frozen=True)
class RegisteredSite:
    """A site as its owner sees it, disabled ones included."""

    site: Site
    active: bool


def normal_origin(text: str) -> str | None:
    """`text` as browsers write it in the Origin header; None when it is no origin (a path, a wildcard, no scheme)."""
    lowered = text.strip().lower().rstrip("/")
    if not _ORIGIN.match(lowered):
        return None
    scheme = lowered.partition(":")[0]
    return lowered.removesuffix(_DEFAULT_PORTS[scheme])


class SiteSecrets:
    """What a site's own server signs with: derived from `master`, so that nothing secret is stored."""

    def __init__(self, master: bytes) -> None:
        self._master = master

    def of(self, site_id: str) -> str:
        return hmac.digest(self._master, site_id.encode(), sha256).hex()

    def vouches(self, site_id: str, subject: str, signature: str, now_s: float) -> bool:
        """Whether `signature`, "<expiry>.<hex>", is the site's for `subject` and has not run out."""
        expiry, _, given = signature.partition(".")
        if not (expiry.isascii() and expiry.isdigit() and len(expiry) <= _LONGEST_EXPIRY and int(expiry) >= now_s):
            return False
        said = f"{subject.strip().lower()}\n{expiry}".encode()
        right = hmac.digest(self.of(site_id).encode(), said, sha256).hex()
        return hmac.compare_digest(right.encode(), given.lower().encode())


def integrity_of(script: bytes) -> str:
    """What a page puts into `integrity`, so that its visitors' browsers run this script and no other."""
    return f"sha384-{b64encode(sha384(script).digest()).decode()}"


def embedding(address: str, key: str, integrity: str | None = None) -> str:
    """The line that puts the tracker on a page."""
    pinned = f' integrity="{escape(integrity)}" crossorigin="anonymous"' if integrity else ""
    return f'<script async src="{escape(address)}"{pinned} data-site="{escape(key)}"></script>'
