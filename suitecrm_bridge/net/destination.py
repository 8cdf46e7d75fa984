"""An address that somebody typed, read once: what was checked is what is connected to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.net.addresses import Network

LONGEST = 2000
_PORTS = {"https": 443, "http": 80}
# No spaces, no backslashes, no control characters: what parsers read differently is where guards are got round.
_CLEAN = re.compile(r"\A[!-~]+\Z")
_HOST = re.compile(r"\A(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?\Z")
_IPV6 = re.compile(r"\A[0-9a-f:.]+\Z")


class AddressRefused(Invalid):
    """An address we do not send anything to; the message says why, without telling what is inside our network."""


@dataclass(frozen=True)
class Rules:
    """`opened` networks count as public. Both are settings, for development and for receivers inside the company."""

    http: bool = False
    opened: Sequence[Network] = ()


@dataclass(frozen=True)
class Destination:
    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """For the Host header."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"


def parse(url: str, rules: Rules) -> Destination:
    """Raises AddressRefused for anything but a plain https (where allowed: http) address without credentials."""
    if len(url) > LONGEST or not _CLEAN.match(url) or "\\" in url:
        raise AddressRefused("This is no address: letters, digits and URL punctuation only, 2000 at most.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressRefused("This is no address.") from None
    if parts.scheme != "https" and not (rules.http and parts.scheme == "http"):
        raise AddressRefused("The address must begin with https://.")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused("The address must not carry a user name or password.")
    host = (parts.hostname or "").lower()
    if len(host) > 253 or not (_HOST.match(host) or (":" in host and _IPV6.match(host))) or port == 0:
        raise AddressRefused("The address names no host. Write international names in their xn-- form.")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Destination(parts.scheme, host, port or _PORTS[parts.scheme], target)
