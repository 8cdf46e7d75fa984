"""Which internet addresses somebody else may make us talk to."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# Cloud providers answer here with credentials; no setting opens these. 168.63.129.16 and 192.0.0.192 look public.
_METADATA = tuple(
    ip_network(text)
    for text in ("169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "192.0.0.192/32", "fd00:ec2::/32")
)
# Public by the registry, and yet not the address that is written: something on the way may unpack another one from it.
_INDIRECT = tuple(ip_network(text) for text in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/23"))
_IPV6_IN_USE = ip_network("2000::/3")
_NEVER_A_HOST = tuple(
    ip_network(text) for text in ("192.88.99.0/24", "192.31.196.0/24", "192.175.48.0/24", "3fff::/20")
)


def networks_of(texts: Iterable[str]) -> tuple[Network, ...]:
    return tuple(ip_network(text) for text in texts)


def is_allowed(text: str, opened: Sequence[Network] = ()) -> bool:
    """Whether a stranger may send us to the address `text`; `opened` are networks an operator has opened.

    What is not known to be an ordinary public host is refused: the standard library follows IANA's registries.
    """
    address = _unwrapped(ip_address(text.partition("%")[0]))
    if _in(address, _METADATA):
        return False
    if _in(address, opened):
        return True
    if not address.is_global or address.is_multicast or address.is_reserved or _in(address, _NEVER_A_HOST):
        return False
    return isinstance(address, IPv4Address) or (address in _IPV6_IN_USE and not _in(address, _INDIRECT))


def _unwrapped(address: Address) -> Address:
    """An IPv4 address that is written as IPv6 is judged as what it is."""
    if isinstance(address, IPv6Address):
        return address.ipv4_mapped or (IPv4Address(int(address)) if 1 < int(address) < 2**32 else address)
    return address


def _in(address: Address, networks: Sequence[Network]) -> bool:
    return any(address.version == network.version and address in network for network in networks)
