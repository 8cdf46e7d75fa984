"""Whose request it is: enough to limit senders, too little to tell a person."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from ipaddress import ip_address, ip_network
from typing import Any


def client_address(environ: Mapping[str, Any], trusted_proxies: int) -> str:
    """The address of the client as the outermost of `trusted_proxies` proxies saw it."""
    direct = str(environ.get("REMOTE_ADDR", ""))
    if not trusted_proxies:
        return direct
    # The nearest proxy is the last entry; whatever stands further left than our proxies wrote is the client's say-so.
    hops = [hop.strip() for hop in environ.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    return hops[-trusted_proxies] if len(hops) >= trusted_proxies else (hops[0] if hops else direct)


@lru_cache(maxsize=8192)
def anonymised(address: str) -> str:
    """IPv4 without its last 8 bits, IPv6 without its last 80; empty when it is no address."""
    return _prefix(address, v4=24, v6=48)


@lru_cache(maxsize=8192)
def household(address: str) -> str:
    """What stays the same of an address: IPv6 ones share the first 64 bits in one household and change at will."""
    return _prefix(address, v4=32, v6=64)


class Senders:
    """Names a sender's bucket without storing the address. `secret` must be the same in every process."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self.of = lru_cache(maxsize=8192)(self._of)

    def _of(self, address: str) -> str:
        return blake2b(household(address).encode(), key=self._secret, digest_size=12).hexdigest()


def _prefix(address: str, *, v4: int, v6: int) -> str:
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    mapped = getattr(parsed, "ipv4_mapped", None) or parsed
    length = v4 if mapped.version == 4 else v6
    return str(ip_network((mapped, length), strict=False).network_address)
